-- Whoever leaves has left when their leaving date begins, by the company's clock (PRODUCT.md section 6): places, pairings, rights and
-- everything that opens without asking again end the same day.

create function has_left(leaving_date date, today date) returns boolean
  language sql immutable parallel safe
  as $$ select coalesce(leaving_date <= today, false) $$;

-- The company's day at a moment.
create function company_day(at timestamptz) returns date
  language sql stable
  as $$ select (at at time zone c.time_zone)::date from company c where c.id = current_company() $$;

-- Whoever signs in and is nobody here gets no company either: a transaction without a person is the system's, never a browser's.
create or replace function open_login(hash bytea, company_slug text, at timestamptz)
  returns table (
    account_id uuid, email text, language text, theme text, account_zone text, last_seen_at timestamptz,
    company_id uuid, company_name text, company_language text, company_zone text,
    person_id uuid, given_name text, family_name text, person_zone text,
    hr_admin boolean, talent_admin boolean, auditor boolean, coordinator boolean, unread bigint
  )
  language plpgsql security definer set search_path = public, pg_temp
  as $$
#variable_conflict use_column
declare
  who login;
  place uuid;
begin
  select * into who from login where token_hash = hash and expires_at > at and last_seen_at > at - interval '14 days';
  if not found then
    return;
  end if;
  perform set_config('app.account', who.account_id::text, true);
  place := company_by_slug(company_slug);
  perform set_config('app.company', coalesce(place::text, ''), true);
  perform set_config('app.person', coalesce((
    select p.id::text from person p
    where p.company_id = place and p.account_id = who.account_id and not has_left(p.leaving_date, company_day(at))
  ), ''), true);
  return query
    select a.id, a.email, a.language, a.theme, a.time_zone, who.last_seen_at,
      c.id, c.name, c.language, c.time_zone,
      p.id, p.given_name, p.family_name, p.time_zone,
      coalesce(bool_or(r.role = 'hr_admin'), false), coalesce(bool_or(r.role = 'talent_admin'), false), coalesce(bool_or(r.role = 'auditor'), false),
      exists (select from coordinator k where k.company_id = p.company_id and k.person_id = p.id),
      (select count(*) from (select from notice n where n.company_id = place and n.person_id = current_person()
        and n.read_at is null and n.done_at is null limit 100) as new)
    from account a
    left join company c on c.id = place
    left join person p on p.company_id = place and p.id = current_person()
    left join company_role r on r.company_id = place and r.person_id = p.id
    where a.id = who.account_id
    group by a.id, c.id, p.company_id, p.id;
  if current_person() is null then
    perform set_config('app.company', '', true);
  end if;
end
$$;

create or replace function companies_of_account(wanted uuid, at timestamptz) returns table (slug text, name text)
  language plpgsql security definer set search_path = public, pg_temp
  as $$
#variable_conflict use_column
declare
  before text := current_setting('app.company', true);
  place uuid;
begin
  for place in select company_id from account_company where account_id = wanted loop
    perform set_config('app.company', place::text, true);
    return query
      select c.slug, c.name from company c join person p on p.company_id = c.id
      where c.id = place and p.account_id = wanted and not has_left(p.leaving_date, company_day(at));
  end loop;
  perform set_config('app.company', coalesce(before, ''), true);
end
$$;

create or replace function join_person(wanted uuid, joining uuid, today date) returns boolean
  language plpgsql
  as $$
begin
  update person set account_id = joining
  where id = wanted and (account_id is null or account_id = joining) and not has_left(leaving_date, today);
  return found;
end
$$;

-- A secret that opens nothing leaves no company named.
create or replace function open_calendar_feed(company_slug text, hash bytea, at timestamptz) returns table (company_id uuid, person_id uuid, language text)
  language plpgsql security definer set search_path = public, pg_temp
  as $$
#variable_conflict use_column
declare
  place uuid := company_by_slug(company_slug);
  whose uuid;
begin
  perform set_config('app.company', coalesce(place::text, ''), true);
  select f.person_id into whose from calendar_feed f
  join person p on p.company_id = f.company_id and p.id = f.person_id
  where f.company_id = place and f.token_hash = hash and not has_left(p.leaving_date, company_day(at));
  if whose is null then
    perform set_config('app.company', '', true);
    return;
  end if;
  perform set_config('app.person', whose::text, true);
  update calendar_feed set read_at = at where company_id = place and person_id = whose and (read_at is null or read_at < at - interval '1 hour');
  return query
    select c.id, p.id, coalesce(a.language, c.language) from company c
    join person p on p.company_id = c.id and p.id = whose
    left join account a on a.id = p.account_id
    where c.id = place;
end
$$;

create or replace function open_signed_link(hash bytea, company_slug text, at timestamptz)
  returns table (usable boolean, subject_id uuid, person_id uuid, given_name text, family_name text, person_zone text,
    company_id uuid, company_name text, company_zone text)
  language plpgsql security definer set search_path = public, pg_temp
  as $$
#variable_conflict use_column
declare
  link signed_link;
  place uuid := company_by_slug(company_slug);
  good boolean;
begin
  perform set_config('app.company', coalesce(place::text, ''), true);
  perform set_config('app.person', '', true);
  select l.* into link from signed_link l where l.company_id = place and l.token_hash = hash;
  if not found then
    perform set_config('app.company', '', true);
    return;
  end if;
  good := link.used_at is null and link.expires_at > at and exists (
    select from person p where p.company_id = place and p.id = link.person_id and not has_left(p.leaving_date, company_day(at)));
  return query
    select good,
      link.subject_id, p.id, p.given_name, p.family_name, p.time_zone, c.id, c.name, c.time_zone
    from person p join company c on c.id = p.company_id
    where p.company_id = place and p.id = link.person_id;
  if good then
    perform set_config('app.person', link.person_id::text, true);
  else
    perform set_config('app.company', '', true);
  end if;
end
$$;

create or replace function mail_to(wanted uuid[], today date)
  returns table (person_id uuid, address text, proven text, given_name text, language text, time_zone text, company_name text, token uuid,
    repeats boolean, joined boolean, gathered text[], silent text[], digest text)
  language plpgsql security definer set search_path = public, pg_temp
  as $$
#variable_conflict use_column
begin
  insert into mail_choice (company_id, person_id)
  select company_id, id from person where company_id = current_company() and id = any (wanted) order by id on conflict do nothing;
  return query
    select p.id, p.email, coalesce(a.email, p.email), p.given_name, coalesce(a.language, c.language), coalesce(a.time_zone, nullif(p.time_zone, ''), c.time_zone),
      c.name, m.token, m.repeats and m.bounced <> p.email, p.account_id is not null, m.gathered, m.silent, m.digest
    from person p
    join company c on c.id = p.company_id
    join mail_choice m on m.company_id = p.company_id and m.person_id = p.id
    left join account a on a.id = p.account_id
    where p.company_id = current_company() and p.id = any (wanted) and p.email <> '' and not has_left(p.leaving_date, today);
end
$$;
