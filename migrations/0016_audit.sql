-- Who did or read what, written in the same transaction. Added to, never changed.

create table audit (
  company_id uuid not null,
  id         uuid not null,
  at         timestamptz not null,
  actor_id   uuid,
  action     text not null,
  noun       text not null,
  noun_id    uuid,
  about_id   uuid,
  detail     jsonb not null default '{}',
  primary key (company_id, id),
  constraint audit_company foreign key (company_id) references company,
  constraint audit_actor foreign key (company_id, actor_id) references person,
  constraint audit_about foreign key (company_id, about_id) references person
);
create index audit_by_time on audit (company_id, at desc, id);
create index audit_by_about on audit (company_id, about_id, at desc);
select fence('audit');
revoke update, delete on audit from ithaca_app;
create function reads_audit() returns boolean
  language sql stable
  as $$ select exists (select from company_role where person_id = current_person() and role in ('hr_admin', 'auditor')) $$;
select confide('audit', 'about_id = (select current_person()) or (select reads_audit())');
