-- The secret under which a person's drafts are sealed on their own device is theirs alone: in the directory everybody could have read it,
-- and an import carried it along.

create table draft_secret (
  company_id uuid not null,
  person_id  uuid not null,
  secret     uuid not null default gen_random_uuid(),
  primary key (company_id, person_id),
  constraint draft_secret_of foreign key (company_id, person_id) references person on delete cascade
);
select fence('draft_secret');
select confide('draft_secret', 'person_id = (select current_person())');
revoke insert, update, delete on draft_secret from ithaca_app;

create function make_draft_secrets() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  insert into draft_secret (company_id, person_id) select company_id, id from added;
  return null;
end
$$;
create trigger draft_secrets after insert on person referencing new table as added for each statement execute function make_draft_secrets();

do $$
declare
  place uuid;
begin
  for place in select all_companies() loop
    perform set_config('app.company', place::text, true);
    insert into draft_secret (company_id, person_id, secret) select company_id, id, draft_secret from person where company_id = place;
    update import_change set before = before - 'draft_secret', after = after - 'draft_secret' where company_id = place and noun = 'person';
  end loop;
  perform set_config('app.company', '', true);
end
$$;
alter table person drop column draft_secret;
