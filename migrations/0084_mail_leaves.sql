-- Whether a mail leaves is decided when it leaves: by its reader's hours, choices and week as they are then, whenever it was written and
-- however often it was tried.

alter table outbox
  -- What the notice belongs to, or "digest": by this its reader stops mail like it. Empty where nothing stops it.
  add column topic text not null default '';

-- Thousands may be due at one moment: they are handed out in order without being sorted each time.
drop index outbox_due;
create index outbox_due on outbox (send_after, id) where sent_at is null and refused_at is null;

alter table mail_choice drop constraint mail_choice_digest_known;
alter table mail_choice add constraint mail_choice_digest_known check (digest in ('daily', 'weekly', 'never'));

-- The first moment from "at" on at which mail of no hurry may reach a person: on a working day of their site, between its hours, in their
-- own zone. A zone that nobody knows counts as UTC.
create function mail_hour(whose uuid, at timestamptz) returns timestamptz
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
#variable_conflict use_column
declare
  place text;
  zone text;
  workdays int[] := '{1,2,3,4,5}';
  holidays date[] := '{}';
  mail_from int := 7;
  mail_till int := 19;
  own site_calendar;
  today date;
begin
  select p.site, coalesce(a.time_zone, nullif(p.time_zone, ''), c.time_zone) into place, zone
  from person p join company c on c.id = p.company_id left join account a on a.id = p.account_id where p.company_id = current_company() and p.id = whose;
  if not found then
    return at;
  end if;
  begin
    today := (at at time zone zone)::date;
  exception when invalid_parameter_value then
    zone := 'UTC';
    today := (at at time zone zone)::date;
  end;
  select * into own from site_calendar where company_id = current_company() and site in (place, '') order by site desc limit 1;
  if found then
    workdays := own.workdays;
    holidays := own.holidays;
    mail_from := own.mail_from;
    mail_till := own.mail_till;
  end if;
  for day in 0..400 loop
    if extract(isodow from today + day) = any (workdays) and today + day <> all (holidays)
      and at < (today + day + make_interval(hours => mail_till)) at time zone zone
    then
      return greatest(at, (today + day + make_interval(hours => mail_from)) at time zone zone);
    end if;
  end loop;
  return at;
end
$$;
revoke execute on function mail_hour from public;
grant execute on function mail_hour to ithaca_app;

-- Hands out what is due, of all companies or of one. What comes outside its reader's hours waits for them. A notice that its reader dealt
-- with or wants no mail of any more stays behind, and so does one that the week has no room for: that is held for the digest. The last mail
-- of a week is left to what waits for an answer, and to the digest once something is held. Whoever is being counted by another worker is
-- skipped.
drop function claim_mail(timestamptz, int);
create function claim_mail(at timestamptz, most int, only_of uuid default null) returns setof outbox
  language plpgsql security definer set search_path = public, pg_temp
  as $$
#variable_conflict use_column
declare
  before text := coalesce(current_setting('app.company', true), '');
  mail outbox;
  choice mail_choice;
  later timestamptz;
  claimed int := 0;
  looked int;
  counted_elsewhere uuid[] := '{}';
  room bigint;
begin
  loop
    looked := 0;
    for mail in
      select * from outbox
      where sent_at is null and refused_at is null and send_after <= at and (claimed_until is null or claimed_until < at)
        and (only_of is null or company_id = only_of) and id <> all (counted_elsewhere)
      order by send_after, id limit most - claimed for update skip locked
    loop
      looked := looked + 1;
      if mail.weight in ('answer', 'news', 'digest') then
        perform set_config('app.company', mail.company_id::text, true);
        later := mail_hour(mail.person_id, at);
        if later > at then
          update outbox set send_after = later where id = mail.id;
          continue;
        end if;
      end if;
      if mail.weight in ('answer', 'news') then
        select * into choice from mail_choice where company_id = mail.company_id and person_id = mail.person_id for update skip locked;
        if not found then
          counted_elsewhere := counted_elsewhere || mail.id;
          continue;
        end if;
        if not exists (select from notice where company_id = mail.company_id and id = mail.notice_id and done_at is null)
          or not choice.repeats or mail.topic = any (choice.silent)
        then
          update notice set mail = 'none' where company_id = mail.company_id and id = mail.notice_id;
          delete from outbox where id = mail.id;
          continue;
        end if;
        select mail_cap - mails_of_week(mail.person_id, at, true)
          - (mail.weight = 'news' or exists (select from notice where company_id = mail.company_id and person_id = mail.person_id and mail = 'held'))::int
        into room from company where id = mail.company_id;
        if room <= 0 then
          update notice set mail = case when choice.digest = 'never' then 'none' else 'held' end where company_id = mail.company_id and id = mail.notice_id;
          delete from outbox where id = mail.id;
          continue;
        end if;
      end if;
      update outbox set claimed_until = at + interval '5 minutes', attempts = attempts + 1 where id = mail.id returning * into mail;
      claimed := claimed + 1;
      return next mail;
    end loop;
    exit when looked = 0 or claimed >= most;
  end loop;
  perform set_config('app.company', before, true);
end
$$;
revoke execute on function claim_mail from public;
grant execute on function claim_mail to ithaca_app;

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
    update mail_choice set bounced = '', bounced_at = null
    where company_id = mail.company_id and person_id = mail.person_id and bounced <> '' and bounced = mail.address;
    perform set_config('app.company', before, true);
  end if;
end
$$;

-- Who gets a digest: nobody who wants none.
create or replace function digests_due(today date, at timestamptz) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$
  select h.person_id
  from (select person_id, min(told_at) as since from notice where mail = 'held' and done_at is null group by person_id) h
  join mail_choice m on m.person_id = h.person_id
  where m.digest <> 'never' and (m.digest = 'daily' or extract(isodow from today) = 1 or h.since < at - interval '7 days')
    and mails_of_week(h.person_id, at, false) < (select mail_cap from company)
  order by h.person_id
  $$;

-- Whoever wants no digest has nothing held back for one.
create function let_go_of_held() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  update notice set mail = 'none' where company_id = new.company_id and person_id = new.person_id and mail = 'held';
  return null;
end
$$;
create trigger lets_go after update of digest on mail_choice for each row
  when (new.digest = 'never' and old.digest <> 'never') execute function let_go_of_held();

-- How mail reaches people, with whether they want a digest.
drop function mail_to;
create function mail_to(wanted uuid[], today date)
  returns table (person_id uuid, address text, given_name text, language text, time_zone text, company_name text, token uuid,
    repeats boolean, joined boolean, gathered text[], silent text[], digest text)
  language plpgsql security definer set search_path = public, pg_temp
  as $$
#variable_conflict use_column
begin
  insert into mail_choice (company_id, person_id) select company_id, id from person where id = any (wanted) order by id on conflict do nothing;
  return query
    select p.id, p.email, p.given_name, coalesce(a.language, c.language), coalesce(a.time_zone, nullif(p.time_zone, ''), c.time_zone), c.name,
      m.token, m.repeats and m.bounced <> p.email, p.account_id is not null, m.gathered, m.silent, m.digest
    from person p
    join company c on c.id = p.company_id
    join mail_choice m on m.company_id = p.company_id and m.person_id = p.id
    left join account a on a.id = p.account_id
    where p.id = any (wanted) and p.email <> '' and (p.leaving_date is null or p.leaving_date >= today);
end
$$;

-- What the link in a mail is about: mail of one topic, the digest, or all of it, and whether it comes. No row for a wrong link.
drop function see_mail_choice;
create function see_mail_choice(company_slug text, wanted uuid, what text)
  returns table (company_name text, language text, repeats boolean, comes boolean)
  language plpgsql security definer set search_path = public, pg_temp
  as $$
#variable_conflict use_column
begin
  perform set_config('app.company', coalesce(company_by_slug(company_slug)::text, ''), true);
  return query
    select c.name, coalesce(a.language, c.language), m.repeats,
      m.repeats and case what when '' then true when 'digest' then m.digest <> 'never' else what <> all (m.silent) end
    from mail_choice m
    join company c on c.id = m.company_id
    join person p on p.id = m.person_id
    left join account a on a.id = p.account_id
    where m.token = wanted;
end
$$;

drop function choose_mail;
create function choose_mail(company_slug text, wanted uuid, what text, wish boolean) returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  perform set_config('app.company', coalesce(company_by_slug(company_slug)::text, ''), true);
  update mail_choice set
    -- Whoever asks for mail of a kind asks for mail.
    repeats = case when what = '' then wish else repeats or wish end,
    digest = case when what <> 'digest' then digest when not wish then 'never' when digest = 'never' then 'weekly' else digest end,
    silent = case when what in ('', 'digest') then silent when wish then array_remove(silent, what)
      else array_append(array_remove(silent, what), what) end,
    gathered = case when what in ('', 'digest') or wish then gathered else array_remove(gathered, what) end
  where token = wanted;
end
$$;
revoke execute on function mail_to, see_mail_choice, choose_mail from public;
grant execute on function mail_to, see_mail_choice, choose_mail to ithaca_app;
