-- The company's catalogue of job roles: rules compare ids, never spellings.

create table job_role (
  company_id    uuid not null references company,
  id            uuid not null,
  title         text not null,
  family        text not null default '',
  level         int not null default 1,
  -- Whoever holds it leads people: S23 and S31 read this.
  leads_people  boolean not null default false,
  -- "Responsabile Qualità" and "RESPONSABILE QUALITA" are one role.
  sort_title    text collate "C" not null generated always as (plain(title)) stored,
  primary key (company_id, id),
  constraint job_role_title_length check (length(title) between 1 and 160),
  constraint job_role_level_range check (level between 0 and 30)
);
create unique index job_role_title_once on job_role (company_id, sort_title);
create index job_role_by_family on job_role (company_id, family, level);
select fence('job_role');

create table job_role_alias (
  company_id  uuid not null,
  alias       text not null,
  job_role_id uuid not null,
  primary key (company_id, alias),
  constraint job_role_alias_of foreign key (company_id, job_role_id) references job_role on delete cascade,
  constraint job_role_alias_plain check (alias = lower(alias) and length(alias) between 1 and 160)
);
create index job_role_alias_by_role on job_role_alias (company_id, job_role_id);
select fence('job_role_alias');
