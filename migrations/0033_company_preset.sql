-- A company's own presets: the settings of a program, kept under a name to begin the next one from.

create table company_preset (
  company_id uuid not null references company,
  id         uuid not null,
  name       text not null,
  -- The preset that those settings began with: it decides what is formal and who may come in by a list.
  preset     text not null,
  -- The settings form as it would be typed.
  sheet      jsonb not null,
  created_by uuid,
  created_at timestamptz not null,
  primary key (company_id, id),
  constraint company_preset_by foreign key (company_id, created_by) references person,
  constraint company_preset_name_length check (length(name) between 1 and 120)
);
create unique index company_preset_name_once on company_preset (company_id, lower(name));
select fence('company_preset');
create policy hr_adds on company_preset as restrictive for insert to ithaca_app with check ((select current_person()) is null or (select is_hr_admin()));
create policy hr_removes on company_preset as restrictive for delete to ithaca_app using ((select current_person()) is null or (select is_hr_admin()));
