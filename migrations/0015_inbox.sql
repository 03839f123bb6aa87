-- What a person is told: the inbox is the record, mail repeats it. Jobs are work for later.

create table notice (
  company_id uuid not null,
  id         uuid not null,
  person_id  uuid not null,
  -- The kind names the sentence in the text layer; "words" fills its placeholders (names and dates, never what somebody wrote).
  kind       text not null,
  words      jsonb not null default '{}',
  path       text not null,
  -- What the notice is about and the moment it belongs to: the same thing is never told twice.
  about      text not null,
  told_at    timestamptz not null,
  read_at    timestamptz,
  done_at    timestamptz,
  primary key (company_id, id),
  constraint notice_to foreign key (company_id, person_id) references person on delete cascade,
  constraint notice_once unique (company_id, person_id, kind, about)
);
create index notice_by_person on notice (company_id, person_id, told_at desc, id);
select fence('notice');
select confide('notice', '(select current_person()) is null or person_id = (select current_person())');
create policy own_change on notice as restrictive for update to ithaca_app using ((select current_person()) is null or person_id = (select current_person()));

-- Mail to send, written in the same transaction as its cause. The sender claims rows across companies as the owner's function.
create table outbox (
  id            uuid primary key,
  company_id    uuid references company,
  person_id     uuid,
  kind          text not null,
  address       text not null,
  subject       text not null,
  text_body     text not null,
  html_body     text not null,
  calendar      text,
  queued_at     timestamptz not null,
  send_after    timestamptz not null,
  claimed_until timestamptz,
  sent_at       timestamptz,
  attempts      int not null default 0,
  last_error    text not null default '',
  constraint outbox_to foreign key (company_id, person_id) references person on delete cascade
);
create index outbox_due on outbox (send_after) where sent_at is null;
create index outbox_by_person on outbox (company_id, person_id, queued_at desc);
alter table outbox enable row level security;
create policy adds on outbox for insert to ithaca_app with check (company_id is null or company_id = (select current_company()));
grant insert on outbox to ithaca_app;

create function claim_mail(at timestamptz, most int) returns setof outbox
  language sql security definer set search_path = public, pg_temp
  as $$
  update outbox set claimed_until = at + interval '5 minutes', attempts = attempts + 1
  where id in (
    select id from outbox
    where sent_at is null and send_after <= at and (claimed_until is null or claimed_until < at) and attempts < 12
    order by send_after limit most for update skip locked
  )
  returning *
  $$;
create function mail_sent(wanted uuid, at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ update outbox set sent_at = at, claimed_until = null, last_error = '' where id = wanted $$;
create function mail_failed(wanted uuid, at timestamptz, problem text) returns void
  language sql security definer set search_path = public, pg_temp
  as $$
  update outbox set claimed_until = null, last_error = problem,
    send_after = at + least(interval '6 hours', interval '30 seconds' * power(2, attempts))
  where id = wanted
  $$;
-- The demo's mail page; no other build path reads it.
create function mail_of_company(wanted uuid, most int) returns setof outbox
  language sql stable security definer set search_path = public, pg_temp
  as $$ select * from outbox where company_id = wanted or company_id is null order by queued_at desc, id desc limit most $$;
revoke execute on function claim_mail, mail_sent, mail_failed, mail_of_company from public;
grant execute on function claim_mail, mail_sent, mail_failed, mail_of_company to ithaca_app;

create table job (
  id            uuid primary key,
  company_id    uuid not null references company on delete cascade,
  kind          text not null,
  payload       jsonb not null default '{}',
  -- The same work is queued once: a second request with the same key is the first one.
  key           text not null,
  run_after     timestamptz not null,
  claimed_until timestamptz,
  attempts      int not null default 0,
  last_error    text not null default '',
  done_at       timestamptz,
  dead_at       timestamptz,
  constraint job_once unique (company_id, kind, key)
);
create index job_due on job (run_after) where done_at is null and dead_at is null;
alter table job enable row level security;
create policy company on job to ithaca_app using (company_id = (select current_company())) with check (company_id = (select current_company()));
grant select, insert, update on job to ithaca_app;

create function claim_job(at timestamptz, hold interval) returns setof job
  language sql security definer set search_path = public, pg_temp
  as $$
  update job set claimed_until = at + hold, attempts = attempts + 1
  where id = (
    select id from job
    where done_at is null and dead_at is null and run_after <= at and (claimed_until is null or claimed_until < at)
    order by run_after limit 1 for update skip locked
  )
  returning *
  $$;
create function job_failed(wanted uuid, at timestamptz, problem text) returns void
  language sql security definer set search_path = public, pg_temp
  as $$
  update job set claimed_until = null, last_error = problem,
    run_after = at + least(interval '1 hour', interval '5 seconds' * power(2, attempts)),
    dead_at = case when attempts >= 10 then at end
  where id = wanted
  $$;
-- The daily clock asks which companies there are; nothing else of them.
create function all_companies() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select company_id from company_address $$;
revoke execute on function claim_job, job_failed, all_companies from public;
grant execute on function claim_job, job_failed, all_companies to ithaca_app;
