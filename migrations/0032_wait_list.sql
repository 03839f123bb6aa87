-- The wait list of a program: who has no mentor since pairs were published, and why (M6). Everybody reads the own line.

create table waiting (
  company_id    uuid not null,
  enrollment_id uuid not null,
  program_id    uuid not null,
  person_id     uuid not null,
  since         timestamptz not null,
  -- How many mentors the rules would allow, and which rule excludes how many; what somebody marked in private is not among them.
  eligible      int not null default 0,
  excluded      jsonb not null default '[]',
  primary key (company_id, enrollment_id),
  constraint waiting_place foreign key (company_id, enrollment_id) references enrollment on delete cascade,
  constraint waiting_program foreign key (company_id, program_id) references program,
  constraint waiting_person foreign key (company_id, person_id) references person
);
create index waiting_by_program on waiting (company_id, program_id, since, enrollment_id);
select fence('waiting');
select confide('waiting', 'person_id = (select current_person()) or runs_program(program_id)');

-- A place that is taken, left or over waits no more; nor does one whose pairing is asked.
create function wait_no_more() returns trigger
  language plpgsql
  as $$
begin
  delete from waiting where company_id = new.company_id and enrollment_id = new.id;
  return null;
end
$$;
create trigger waits_no_more after update of state on enrollment for each row
  when (new.state <> 'approved' and old.state is distinct from new.state) execute function wait_no_more();

-- How many stand before somebody on the list: a number, nobody's name.
create function waiting_before(wanted uuid) returns bigint
  language sql stable security definer set search_path = public, pg_temp
  as $$
  select count(*) from waiting w join waiting me on me.company_id = w.company_id and me.program_id = w.program_id
  where me.company_id = current_company() and me.enrollment_id = wanted and (w.since, w.enrollment_id) < (me.since, me.enrollment_id)
  $$;
