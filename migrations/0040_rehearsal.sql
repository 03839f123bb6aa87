-- A rehearsal: what a program would mail in its first ninety days, kept until the next one. Nothing of it was ever sent.

create table rehearsal (
  company_id uuid not null,
  program_id uuid not null,
  asked_at   timestamptz not null,
  made_at    timestamptz,
  begins_on  date,
  people     int not null default 0,
  -- Notices that the cap or their readers' choice left to a digest, or to the inbox alone.
  gathered   int not null default 0,
  primary key (company_id, program_id),
  constraint rehearsal_of foreign key (company_id, program_id) references program on delete cascade
);
select fence('rehearsal');
select confide('rehearsal', 'runs_program(program_id)');
create policy runners_ask on rehearsal as restrictive for insert to ithaca_app with check (runs_program(program_id));
create policy runners_change on rehearsal as restrictive for update to ithaca_app using (runs_program(program_id));

create table rehearsed_mail (
  company_id uuid not null,
  id         uuid not null,
  program_id uuid not null,
  person_id  uuid not null,
  leaves_at  timestamptz not null,
  kind       text not null,
  subject    text not null,
  text_body  text not null,
  html_body  text not null,
  calendar   boolean not null,
  primary key (company_id, id),
  constraint rehearsed_mail_of foreign key (company_id, program_id) references rehearsal on delete cascade,
  constraint rehearsed_mail_to foreign key (company_id, person_id) references person on delete cascade
);
create index rehearsed_mail_by_day on rehearsed_mail (company_id, program_id, leaves_at, id);
create index rehearsed_mail_by_person on rehearsed_mail (company_id, program_id, person_id, leaves_at);
select fence('rehearsed_mail');
select confide('rehearsed_mail', 'runs_program(program_id)');
create policy the_system_writes on rehearsed_mail as restrictive for insert to ithaca_app with check ((select current_person()) is null);
