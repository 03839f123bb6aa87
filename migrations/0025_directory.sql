-- The directory of a large company: an index for every order, tags, and filters that somebody keeps.

-- Every order reads its own index from the cursor on: role (through the catalogue's titles), who came last first.
create index person_list_by_role on person (company_id, job_role_id, sort_name, id);
drop index person_by_role;
create index person_list_without_role on person (company_id, sort_name, id) where job_role_id is null;
-- Days from the hire date to a far day: who came last first, who has no date last. A column, because behind the fence an index answers only
-- plain comparisons, never a calculation.
alter table person add column hired_key int not null generated always as (coalesce(date '2200-01-01' - hire_date, 1000000)) stored;
create index person_list_by_hire on person (company_id, hired_key, sort_name, id);
create or replace function import_facts(p person) returns jsonb
  language sql stable
  as $$ select to_jsonb(p) - array['account_id', 'created_at', 'updated_at', 'sort_name', 'search_text', 'hired_key'] $$;

-- The planner does not see which company asks, and takes the average of all. It should plan for the large one: reading in order from the cursor
-- on serves a small company as well, sorting everybody does not serve a large one.
alter table person alter column company_id set (n_distinct = 2);
alter table role_history alter column company_id set (n_distinct = 2);
alter table job_role alter column company_id set (n_distinct = 2);
alter table enrollment alter column company_id set (n_distinct = 2);
-- What a filter can choose from is found by stepping through these.
create index person_by_country on person (company_id, country collate "C");
create index person_by_level on person (company_id, level);

-- Words that HR puts on people. Whoever bears one sees it on their own page.
create table tag (
  company_id uuid not null references company,
  id         uuid not null,
  name       text not null,
  created_at timestamptz not null,
  primary key (company_id, id),
  constraint tag_name_length check (length(name) between 1 and 60)
);
create unique index tag_name_once on tag (company_id, lower(name));
select fence('tag');

create table person_tag (
  company_id uuid not null,
  tag_id     uuid not null,
  person_id  uuid not null,
  tagged_by  uuid not null,
  tagged_at  timestamptz not null,
  primary key (company_id, tag_id, person_id),
  constraint person_tag_of foreign key (company_id, tag_id) references tag on delete cascade,
  constraint person_tag_person foreign key (company_id, person_id) references person on delete cascade,
  constraint person_tag_by foreign key (company_id, tagged_by) references person
);
create index person_tag_by_person on person_tag (company_id, person_id);
create index person_tag_by_author on person_tag (company_id, tagged_by);
select fence('person_tag');
select confide('person_tag', '(select current_person()) is null or person_id = (select current_person()) or (select is_hr_admin())');
create policy hr_tags on person_tag as restrictive for insert to ithaca_app with check ((select current_person()) is null or (select is_hr_admin()));
create policy hr_untags on person_tag as restrictive for delete to ithaca_app using ((select current_person()) is null or (select is_hr_admin()));
select confide('tag', '(select current_person()) is null or (select is_hr_admin()) or id in (select tag_id from person_tag)');
create policy hr_adds on tag as restrictive for insert to ithaca_app with check ((select current_person()) is null or (select is_hr_admin()));
create policy hr_changes on tag as restrictive for update to ithaca_app using ((select current_person()) is null or (select is_hr_admin()));
create policy hr_removes on tag as restrictive for delete to ithaca_app using ((select current_person()) is null or (select is_hr_admin()));

-- A question to the directory that somebody keeps, for themselves.
create table saved_filter (
  company_id uuid not null,
  id         uuid not null,
  person_id  uuid not null,
  name       text not null,
  question   text not null,
  saved_at   timestamptz not null,
  primary key (company_id, id),
  constraint saved_filter_of foreign key (company_id, person_id) references person on delete cascade,
  constraint saved_filter_name_length check (length(name) between 1 and 60),
  constraint saved_filter_question_length check (length(question) <= 2000)
);
create unique index saved_filter_name_once on saved_filter (company_id, person_id, lower(name));
select fence('saved_filter');
select confide('saved_filter', 'person_id = (select current_person())');
select authored('saved_filter', 'person_id');

-- Who has a living place in a program. The right to ask is looked at once, not for every place.
create function people_of_program(wanted uuid) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$
  select person_id from enrollment
  where company_id = current_company() and program_id = wanted and state in ('invited', 'applied', 'approved', 'placed') and runs_program(wanted)
  $$;
revoke execute on function people_of_program from public;
grant execute on function people_of_program to ithaca_app;
