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
create index notice_by_person on notice (company_id, person_id, told_at desc, id desc);
create index notice_unread on notice (company_id, person_id) where read_at is null and done_at is null;
select fence('notice');
select confide('notice', '(select current_person()) is null or person_id = (select current_person())');
create policy own_change on notice as restrictive for update to ithaca_app using ((select current_person()) is null or person_id = (select current_person()));

-- Whether mail repeats what the inbox says. The token stands in each mail: whoever holds it may stop the mail, nothing else.
create table mail_choice (
  company_id uuid not null,
  person_id  uuid not null,
  token      uuid not null default gen_random_uuid(),
  repeats    boolean not null default true,
  primary key (company_id, person_id),
  constraint mail_choice_of foreign key (company_id, person_id) references person on delete cascade,
  constraint mail_choice_token_once unique (token)
);
select fence('mail_choice');
select confide('mail_choice', 'person_id = (select current_person())');
create policy own_change on mail_choice as restrictive for update to ithaca_app using (person_id = (select current_person()));
revoke insert, delete on mail_choice from ithaca_app;

-- Where and in which language mail reaches a person of the company; no row for whoever has left or has no address.
create function mail_to(wanted uuid, today date)
  returns table (address text, given_name text, language text, time_zone text, company_name text, token uuid, repeats boolean, joined boolean)
  language plpgsql security definer set search_path = public, pg_temp
  as $$
#variable_conflict use_column
begin
  insert into mail_choice (company_id, person_id) select company_id, id from person where id = wanted on conflict do nothing;
  return query
    select p.email, p.given_name, coalesce(a.language, c.language), coalesce(a.time_zone, nullif(p.time_zone, ''), c.time_zone), c.name, m.token, m.repeats, p.account_id is not null
    from person p
    join company c on c.id = p.company_id
    join mail_choice m on m.person_id = p.id
    left join account a on a.id = p.account_id
    where p.id = wanted and p.email <> '' and (p.leaving_date is null or p.leaving_date >= today);
end
$$;

-- What the link in a mail is about: the company's name, its language, and whether mail repeats the inbox. No row for a wrong link.
create function see_mail_choice(company_slug text, wanted uuid) returns table (company_name text, language text, repeats boolean)
  language plpgsql security definer set search_path = public, pg_temp
  as $$
#variable_conflict use_column
begin
  perform set_config('app.company', coalesce(company_by_slug(company_slug)::text, ''), true);
  return query
    select c.name, coalesce(a.language, c.language), m.repeats
    from mail_choice m
    join company c on c.id = m.company_id
    join person p on p.id = m.person_id
    left join account a on a.id = p.account_id
    where m.token = wanted;
end
$$;

create function choose_mail(company_slug text, wanted uuid, wish boolean) returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  perform set_config('app.company', coalesce(company_by_slug(company_slug)::text, ''), true);
  update mail_choice set repeats = wish where token = wanted;
end
$$;
-- The asking person's own choice, made when new.
create function own_mail_choice(wish boolean) returns void
  language sql security definer set search_path = public, pg_temp
  as $$
  insert into mail_choice (company_id, person_id, repeats) select company_id, id, wish from person where id = current_person()
  on conflict (company_id, person_id) do update set repeats = excluded.repeats
  $$;
revoke execute on function mail_to, see_mail_choice, choose_mail, own_mail_choice from public;
grant execute on function mail_to, see_mail_choice, choose_mail, own_mail_choice to ithaca_app;

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
  -- Where one click stops mail like this; none where a person asked for it (a reset) or must have it (an invitation).
  stop_path     text,
  queued_at     timestamptz not null,
  send_after    timestamptz not null,
  claimed_until timestamptz,
  sent_at       timestamptz,
  attempts      int not null default 0,
  last_error    text not null default '',
  -- The server refused this mail for good (no such mailbox). Anything else is tried until it works.
  refused_at    timestamptz,
  constraint outbox_to foreign key (company_id, person_id) references person on delete cascade
);
create index outbox_due on outbox (send_after) where sent_at is null and refused_at is null;
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
    where sent_at is null and refused_at is null and send_after <= at and (claimed_until is null or claimed_until < at)
    order by send_after, id limit most for update skip locked
  )
  returning *
  $$;
create function mail_sent(wanted uuid, at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ update outbox set sent_at = at, claimed_until = null, last_error = '' where id = wanted $$;
create function mail_failed(wanted uuid, at timestamptz, problem text, for_good boolean) returns void
  language sql security definer set search_path = public, pg_temp
  as $$
  update outbox set claimed_until = null, last_error = problem,
    send_after = at + least(interval '1 hour', interval '30 seconds' * power(2, least(attempts, 10) - 1)),
    refused_at = case when for_good then at end
  where id = wanted
  $$;
-- The demo's mail page: what went to the people of the current company. No other page reads it.
create function mail_of_company(most int) returns setof outbox
  language sql stable security definer set search_path = public, pg_temp
  as $$
  select * from outbox
  where company_id = current_company()
    or company_id is null and address in (select email from person)
  order by queued_at desc, id desc limit most
  $$;
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
  -- What ended its worker ten times is put to rest, not claimed again.
  update job set dead_at = at, claimed_until = null, last_error = 'its worker never came back'
  where done_at is null and dead_at is null and attempts >= 10 and claimed_until < at;
  update job set claimed_until = at + hold, attempts = attempts + 1
  where id = (
    select id from job
    where done_at is null and dead_at is null and run_after <= at and (claimed_until is null or claimed_until < at)
    order by run_after, id limit 1 for update skip locked
  )
  returning *
  $$;
-- "held" is the try that failed: a worker that was too slow does not put back what another holds by now.
create function job_failed(wanted uuid, at timestamptz, problem text, held int) returns void
  language sql security definer set search_path = public, pg_temp
  as $$
  update job set claimed_until = null, last_error = problem,
    run_after = at + least(interval '1 hour', interval '5 seconds' * power(2, attempts)),
    dead_at = case when attempts >= 10 then at end
  where id = wanted and attempts = held and done_at is null
  $$;
-- The daily clock asks which companies there are; nothing else of them.
create function all_companies() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select company_id from company_address $$;
revoke execute on function claim_job, job_failed, all_companies from public;
grant execute on function claim_job, job_failed, all_companies to ithaca_app;
