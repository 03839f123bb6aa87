-- What a run read and answered holds what people keep to themselves: whom somebody marked as "not this person", whom they wish for (M1).
-- It is for the system, which proves and prices with it (M4, M7); whoever runs the program reads what came of it.

create table match_record (
  company_id uuid not null,
  run_id     uuid not null,
  -- The instance as the matching module reads it, and its proposal (M11).
  instance   jsonb not null,
  proposal   jsonb not null,
  primary key (company_id, run_id),
  constraint match_record_of foreign key (company_id, run_id) references match_run
);
select fence('match_record');
select confide('match_record', '(select current_person()) is null');
create policy the_system_writes on match_record as restrictive for insert to ithaca_app with check ((select current_person()) is null);
revoke update, delete on match_record from ithaca_app;

-- The settings stay with the run: everybody who runs the program may read them.
alter table match_run alter column settings drop expression;
do $$
declare
  place uuid;
begin
  for place in select all_companies() loop
    perform set_config('app.company', place::text, true);
    insert into match_record (company_id, run_id, instance, proposal)
    select company_id, id, instance, proposal from match_run where company_id = place and instance is not null and proposal is not null;
    -- How many mentors a private mark keeps from somebody is as private as the mark.
    update match_candidate c set excluded = (
      select coalesce(jsonb_agg(e), '[]') from jsonb_array_elements(c.excluded) e where e ->> 'rule' <> 'not_this_person')
    where company_id = place and excluded @> '[{"rule": "not_this_person"}]';
  end loop;
  perform set_config('app.company', '', true);
end
$$;
alter table match_run drop column instance, drop column proposal;
