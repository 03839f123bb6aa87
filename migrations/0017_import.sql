-- An upload of the directory: kept with its mapping and preview until it is confirmed or dropped.

create table people_import (
  company_id   uuid not null,
  id           uuid not null,
  state        text not null,
  uploaded_by  uuid not null,
  uploaded_at  timestamptz not null,
  people_name  text not null default '',
  people_file  bytea,
  history_name text not null default '',
  history_file bytea,
  -- Column of the file for each field, as recognized or as chosen.
  mapping      jsonb not null default '{}',
  -- What would be added, changed, ended; which rows are wrong and why.
  preview      jsonb,
  progress     int not null default 0,
  failure      text not null default '',
  applied_at   timestamptz,
  primary key (company_id, id),
  constraint people_import_company foreign key (company_id) references company,
  constraint people_import_by foreign key (company_id, uploaded_by) references person,
  constraint people_import_state_known check (state in ('uploaded', 'applying', 'applied', 'dropped', 'failed'))
);
create index people_import_by_time on people_import (company_id, uploaded_at desc);
select fence('people_import');
select confide('people_import', '(select current_person()) is null or (select is_hr_admin())');
select has_life_cycle('people_import');
insert into life_cycle (noun, before, after) values
  ('people_import', null, 'uploaded'), ('people_import', 'uploaded', 'applying'), ('people_import', 'uploaded', 'dropped'),
  ('people_import', 'applying', 'applied'), ('people_import', 'applying', 'failed'), ('people_import', 'applying', 'uploaded');
