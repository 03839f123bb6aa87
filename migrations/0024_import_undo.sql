-- An import can be taken back within a day, may be declared complete, can be stopped, and knows the layout of a file again.

alter table people_import
  -- Whoever is not in the file has left.
  add column complete boolean not null default false,
  -- Somebody asked the writing to stop; whoever writes looks at it between two parts.
  add column stop_asked boolean not null default false,
  add column undone_at timestamptz,
  add column undone_by uuid,
  add constraint people_import_undone_by foreign key (company_id, undone_by) references person;
alter table people_import drop constraint people_import_state_known;
alter table people_import add constraint people_import_state_known
  check (state in ('uploaded', 'applying', 'applied', 'dropped', 'failed', 'undone'));
insert into life_cycle (noun, before, after) values ('people_import', 'applied', 'undone');

-- What an import did to each row, as it was before (null: it was not there) and after. Kept for a day.
create table import_change (
  company_id uuid not null,
  import_id  uuid not null,
  noun       text not null,
  id         uuid not null,
  before     jsonb,
  after      jsonb not null,
  primary key (company_id, import_id, noun, id),
  constraint import_change_of foreign key (company_id, import_id) references people_import on delete cascade,
  constraint import_change_noun_known check (noun in ('person', 'role_history', 'job_role'))
);
select fence('import_change');
select confide('import_change', '(select current_person()) is null or (select is_hr_admin())');

-- What the columns of a file became when HR last chose: by which file it is and a sum of its first line.
create table import_layout (
  company_id uuid not null references company,
  file       text not null,
  layout     text not null,
  columns    text[] not null,
  chosen_at  timestamptz not null,
  primary key (company_id, file, layout),
  constraint import_layout_file_known check (file in ('people', 'history'))
);
select fence('import_layout');

-- The facts of a row that an import can change, to compare and to restore.
create function import_facts(p person) returns jsonb
  language sql stable
  as $$ select to_jsonb(p) - array['account_id', 'created_at', 'updated_at', 'sort_name', 'search_text'] $$;
create function import_facts(h role_history) returns jsonb
  language sql stable
  as $$ select to_jsonb(h) $$;
create function import_facts(r job_role) returns jsonb
  language sql stable
  as $$ select to_jsonb(r) - array['sort_title'] $$;

-- Removes those of the rows that nothing else refers to; answers the ones that stay.
create function remove_unused(tenant regclass, wanted uuid[]) returns uuid[]
  language plpgsql
  as $$
declare
  remaining uuid[] := wanted;
  stay uuid[];
  one uuid;
begin
  set constraints person_reports_to immediate;
  begin
    execute format('delete from %s where id = any ($1)', tenant) using wanted;
    return '{}';
  exception when foreign_key_violation then null;
  end;
  -- Somebody's manager goes after those below: until a round removes nobody.
  loop
    stay := '{}';
    foreach one in array remaining loop
      begin
        execute format('delete from %s where id = $1', tenant) using one;
      exception when foreign_key_violation then
        stay := stay || one;
      end;
    end loop;
    exit when cardinality(stay) in (0, cardinality(remaining));
    remaining := stay;
  end loop;
  return stay;
end
$$;

-- The log outlives those it speaks of: a person added by mistake can be removed, the lines stay.
alter table audit drop constraint if exists audit_about;

-- Removing a person asks every table that could name them; the long ones answer by an index.
create index audit_by_actor on audit (company_id, actor_id) where actor_id is not null;
create index session_by_planner on session (company_id, planned_by);
create index session_by_logger on session (company_id, logged_by) where logged_by is not null;
create index session_note_by_author on session_note (company_id, author_id);
create index session_note_history_by_author on session_note_history (company_id, author_id);
create index match_candidate_by_person on match_candidate (company_id, person_id);
create index plan_goal_by_author on plan_goal (company_id, created_by);
create index plan_action_by_owner on plan_action (company_id, owner_id);
create index rating_by_author on rating (company_id, author_id);
create index check_in_by_author on check_in (company_id, author_id);
create index wish_by_person on wish (company_id, person_id);
create index wish_by_wished on wish (company_id, wished_id);
create index agreement_by_author on agreement (company_id, written_by);
create index exchange_by_author on exchange (company_id, author_id);
create index welcome_by_author on welcome (company_id, author_id);
create index closing_by_author on closing (company_id, author_id);
create index guidance_recipient_by_author on guidance_recipient (company_id, author_id);
create index guidance_answer_by_author on guidance_answer (company_id, author_id);
create index enrollment_by_target on enrollment (company_id, target_role_id) where target_role_id is not null;
create index pairing_by_target on pairing (company_id, target_role_id) where target_role_id is not null;

-- What stands in the way of taking back each change of an import; null: nothing does.
create function import_reach(wanted uuid) returns table (noun text, id uuid, adds boolean, obstacle text)
  language sql stable
  as $$
  with people as (
    select c.id, c.before is null as adds,
      case
        when p.id is null then 'gone'
        when import_facts(p) <> c.after then 'changed'
        when c.before is null and p.account_id is not null then 'signed_in'
        when c.before is null and (exists (select from enrollment e where e.company_id = p.company_id and e.person_id = p.id)
          or exists (select from company_role r where r.company_id = p.company_id and r.person_id = p.id)
          or exists (select from coordinator r where r.company_id = p.company_id and r.person_id = p.id)) then 'takes_part'
        when c.before is not null and exists (
          select from person o
          where o.company_id = c.company_id and o.id <> c.id and (o.email = c.before ->> 'email' or o.employee_number = c.before ->> 'employee_number')
            and not exists (select from import_change k where k.company_id = c.company_id and k.import_id = c.import_id and k.noun = 'person' and k.id = o.id)) then 'taken'
      end as obstacle
    from import_change c left join person p on p.company_id = c.company_id and p.id = c.id
    where c.company_id = current_company() and c.import_id = wanted and c.noun = 'person'
  )
  select 'person', w.id, w.adds, w.obstacle from people w
  union all
  select 'role_history', c.id, c.before is null,
    case when h.id is null then 'gone' when import_facts(h) <> c.after then 'changed' when w.obstacle is not null then 'person' end
  from import_change c
  left join role_history h on h.company_id = c.company_id and h.id = c.id
  left join people w on w.adds and w.id = h.person_id
  where c.company_id = current_company() and c.import_id = wanted and c.noun = 'role_history'
  union all
  select 'job_role', c.id, c.before is null, case when r.id is null then 'gone' when import_facts(r) <> c.after then 'changed' end
  from import_change c left join job_role r on r.company_id = c.company_id and r.id = c.id
  where c.company_id = current_company() and c.import_id = wanted and c.noun = 'job_role'
  $$;
