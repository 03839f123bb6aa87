-- How much mail may say: a cap for each person and week, hours of rest, choices by topic, a digest of what is held back, addresses that do
-- not take mail. A notice is the record; all of this decides only whether and when mail repeats it.

alter table company
  add column mail_cap int not null default 3,
  add constraint company_mail_cap_range check (mail_cap between 1 and 20);

alter table mail_choice
  add column digest text not null default 'weekly',
  -- Topics that come in the digest only, and topics that mail leaves alone.
  add column gathered text[] not null default '{}',
  add column silent text[] not null default '{}',
  -- The address that the mail server would not take, and when; empty again once one got through.
  add column bounced text not null default '',
  add column bounced_at timestamptz,
  add constraint mail_choice_digest_known check (digest in ('daily', 'weekly')),
  add constraint mail_choice_topics_known check (gathered || silent <@ array['program', 'pairing', 'session', 'guidance', 'feedback', 'duty']);

alter table notice
  -- Whether mail repeats it: by itself, once the digest is due, in a digest, or not at all.
  add column mail text not null default 'none',
  add constraint notice_mail_known check (mail in ('none', 'alone', 'held', 'digest'));
create index notice_held on notice (company_id, person_id, told_at) where mail = 'held';

-- Adds notices, says which were new. The owner's: whoever tells somebody else something does not read that person's inbox.
create function add_notices(ids uuid[], people uuid[], kinds text[], words jsonb[], paths text[], abouts text[], ways text[], at timestamptz)
  returns setof uuid
  language sql security definer set search_path = public, pg_temp
  as $$
  insert into notice (company_id, id, person_id, kind, words, path, about, mail, told_at)
  select current_company(), n.id, n.person, n.kind, n.words, n.path, n.about, n.mail, at
  from unnest(ids, people, kinds, words, paths, abouts, ways) as n (id, person, kind, words, path, about, mail)
  on conflict do nothing returning id
  $$;
revoke execute on function add_notices from public;
grant execute on function add_notices to ithaca_app;

alter table outbox
  -- What it counts for the cap: nothing (asked for: a reset, an invitation to join), a change of the calendar (counts, is never held back),
  -- a notice that waits for an answer, one that does not, or a digest.
  add column weight text not null default 'none',
  add column notice_id uuid,
  add constraint outbox_weight_known check (weight in ('none', 'calendar', 'answer', 'news', 'digest'));
create index outbox_weighed on outbox (company_id, person_id, sent_at) where weight <> 'none';

-- How many mails went to a person in the seven days before a moment, with those on their way; with or without changes of the calendar.
create function mails_of_week(whose uuid, at timestamptz, with_calendar boolean) returns bigint
  language sql stable
  as $$
  select count(*) from outbox
  where company_id = current_company() and person_id = whose and weight <> 'none' and (with_calendar or weight <> 'calendar')
    and (sent_at > at - interval '7 days' or sent_at is null and refused_at is null and (weight = 'digest' or claimed_until > at))
  $$;
revoke execute on function mails_of_week from public;

-- Hands out what is due. A notice that the week has no room for, or that was dealt with meanwhile, stays behind: the first is held for the
-- digest. The last mail of a week is left to what waits for an answer, and to the digest once something is held. Whoever is
-- being counted by another worker is skipped.
create or replace function claim_mail(at timestamptz, most int) returns setof outbox
  language plpgsql security definer set search_path = public, pg_temp
  as $$
#variable_conflict use_column
declare
  before text := coalesce(current_setting('app.company', true), '');
  mail outbox;
  seen uuid[] := '{}';
  claimed int := 0;
  room bigint;
begin
  while claimed < most loop
    select * into mail from outbox
    where sent_at is null and refused_at is null and send_after <= at and (claimed_until is null or claimed_until < at) and id <> all (seen)
    order by send_after, id limit 1 for update skip locked;
    exit when not found;
    if mail.weight in ('answer', 'news') then
      perform set_config('app.company', mail.company_id::text, true);
      perform from mail_choice where person_id = mail.person_id for update skip locked;
      if not found then
        seen := seen || mail.id;
        continue;
      end if;
      if not exists (select from notice where id = mail.notice_id and done_at is null) then
        delete from outbox where id = mail.id;
        continue;
      end if;
      select mail_cap - mails_of_week(mail.person_id, at, true)
        - (mail.weight = 'news' or exists (select from notice where person_id = mail.person_id and mail = 'held'))::int
      into room from company;
      if room <= 0 then
        update notice set mail = 'held' where id = mail.notice_id;
        delete from outbox where id = mail.id;
        continue;
      end if;
    end if;
    update outbox set claimed_until = at + interval '5 minutes', attempts = attempts + 1 where id = mail.id returning * into mail;
    claimed := claimed + 1;
    return next mail;
  end loop;
  perform set_config('app.company', before, true);
end
$$;

-- Taken by the server: whatever was said of the address before no longer holds.
create or replace function mail_sent(wanted uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  before text := coalesce(current_setting('app.company', true), '');
  mail outbox;
begin
  update outbox set sent_at = at, claimed_until = null, last_error = '' where id = wanted returning * into mail;
  if mail.person_id is not null then
    perform set_config('app.company', mail.company_id::text, true);
    update mail_choice set bounced = '', bounced_at = null where person_id = mail.person_id and bounced <> '' and bounced = mail.address;
    perform set_config('app.company', before, true);
  end if;
end
$$;

-- Refused for good, by the server at once or by a message that came back later: the address is noted, and mail rests until it changes.
create or replace function mail_failed(wanted uuid, at timestamptz, problem text, for_good boolean) returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  before text := coalesce(current_setting('app.company', true), '');
  mail outbox;
begin
  update outbox set claimed_until = null, last_error = problem,
    send_after = at + least(interval '1 hour', interval '30 seconds' * power(2, least(attempts, 10) - 1)),
    refused_at = case when for_good then at end
  where id = wanted returning * into mail;
  if for_good and mail.person_id is not null then
    perform set_config('app.company', mail.company_id::text, true);
    update mail_choice set bounced = mail.address, bounced_at = at where person_id = mail.person_id;
    perform set_config('app.company', before, true);
  end if;
end
$$;

-- Where, in which language and how mail reaches people of the company; no row for whoever has left or has no address.
drop function mail_to;
create function mail_to(wanted uuid[], today date)
  returns table (person_id uuid, address text, given_name text, language text, time_zone text, site text, company_name text, token uuid,
    repeats boolean, joined boolean, gathered text[], silent text[])
  language plpgsql security definer set search_path = public, pg_temp
  as $$
#variable_conflict use_column
begin
  insert into mail_choice (company_id, person_id) select company_id, id from person where id = any (wanted) order by id on conflict do nothing;
  return query
    select p.id, p.email, p.given_name, coalesce(a.language, c.language), coalesce(a.time_zone, nullif(p.time_zone, ''), c.time_zone), p.site, c.name,
      m.token, m.repeats and m.bounced <> p.email, p.account_id is not null, m.gathered, m.silent
    from person p
    join company c on c.id = p.company_id
    join mail_choice m on m.company_id = p.company_id and m.person_id = p.id
    left join account a on a.id = p.account_id
    where p.id = any (wanted) and p.email <> '' and (p.leaving_date is null or p.leaving_date >= today);
end
$$;

-- The asking person's own choices.
drop function own_mail_choice;
create function own_mail_choice(wish boolean, often text, in_digest text[], never text[]) returns void
  language sql security definer set search_path = public, pg_temp
  as $$
  insert into mail_choice (company_id, person_id, repeats, digest, gathered, silent)
  select company_id, id, wish, often, in_digest, never from person where id = current_person()
  on conflict (company_id, person_id) do update
    set repeats = excluded.repeats, digest = excluded.digest, gathered = excluded.gathered, silent = excluded.silent
  $$;

-- Who has something held back and room for a digest in their week: everybody who wants it daily; the others on a Monday, or after a week.
create function digests_due(today date, at timestamptz) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$
  select h.person_id
  from (select person_id, min(told_at) as since from notice where mail = 'held' and done_at is null group by person_id) h
  join mail_choice m on m.person_id = h.person_id
  where (m.digest = 'daily' or extract(isodow from today) = 1 or h.since < at - interval '7 days')
    and mails_of_week(h.person_id, at, false) < (select mail_cap from company)
  order by h.person_id
  $$;

-- HR sees whose address does not take mail, and can have it tried again.
create function bounces(most int) returns table (person_id uuid, given_name text, family_name text, address text, bounced_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$
  select p.id, p.given_name, p.family_name, p.email, m.bounced_at from mail_choice m join person p on p.id = m.person_id
  where m.bounced <> '' and m.bounced = p.email and is_hr_admin() order by m.bounced_at desc, p.id limit most
  $$;
create function forget_bounce(wanted uuid) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ update mail_choice set bounced = '', bounced_at = null where person_id = wanted and is_hr_admin() $$;

revoke execute on function mail_to, own_mail_choice, digests_due, bounces, forget_bounce from public;
grant execute on function mail_to, own_mail_choice, digests_due, bounces, forget_bounce to ithaca_app;
