-- One entry of a company's directory, and who holds which right.

create table person (
  company_id        uuid not null references company,
  id                uuid not null,
  account_id        uuid references account on delete set null,
  employee_number   text not null,
  given_name        text not null,
  family_name       text not null,
  email             text not null,
  job_role_id       uuid,
  level             int,
  department        text not null default '',
  site              text not null default '',
  country           text not null default '',
  home_country      text not null default '',
  manager_id        uuid,
  hire_date         date,
  career_start_year int,
  languages         text[] not null default '{}',
  time_zone         text not null default '',
  leaving_date      date,
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  -- Names without accents and case: bytes then sort and compare as people expect, whatever the server's collation.
  sort_name         text collate "C" not null generated always as (plain(family_name || ' ' || given_name)) stored,
  search_text       text collate "C" not null generated always as (plain(given_name || ' ' || family_name || ' ' || email || ' ' || employee_number)) stored,
  primary key (company_id, id),
  constraint person_number_once unique (company_id, employee_number),
  constraint person_email_plain check (email = lower(email)),
  constraint person_email_once unique (company_id, email),
  constraint person_account_once unique (company_id, account_id),
  constraint person_holds foreign key (company_id, job_role_id) references job_role,
  constraint person_reports_to foreign key (company_id, manager_id) references person deferrable initially deferred,
  constraint person_is_not_own_manager check (manager_id <> id),
  constraint person_names_length check (length(given_name) <= 120 and length(family_name) between 1 and 120),
  constraint person_level_range check (level between 0 and 30),
  constraint person_career_start check (career_start_year between 1930 and 2100),
  constraint person_leaves_after_hire check (leaving_date >= hire_date)
);
-- Behind the fence "like" is no index condition (it is not leakproof), so a trigram index would lie idle. These read
-- the company's names in order, with what the directory filters by beside them, and never touch the rows themselves.
create index person_list on person (company_id, sort_name, id)
  include (search_text, job_role_id, level, department, site, country, hire_date, leaving_date);
create index person_list_by_department on person (company_id, department collate "C", sort_name, id);
create index person_list_by_site on person (company_id, site collate "C", sort_name, id);
create index person_by_role on person (company_id, job_role_id);
create index person_by_manager on person (company_id, manager_id);
create index person_by_hire_date on person (company_id, hire_date);
create index person_by_account on person (account_id);
select fence('person');

-- Dated job roles, in this company or before it. "employer" is empty for this company.
create table role_history (
  company_id  uuid not null,
  id          uuid not null,
  person_id   uuid not null,
  job_role_id uuid not null,
  department  text not null default '',
  employer    text not null default '',
  started_on  date not null,
  ended_on    date,
  primary key (company_id, id),
  constraint role_history_of foreign key (company_id, person_id) references person on delete cascade,
  constraint role_history_role foreign key (company_id, job_role_id) references job_role,
  constraint role_history_order check (ended_on >= started_on),
  constraint role_history_once unique (company_id, person_id, job_role_id, started_on)
);
create index role_history_by_role on role_history (company_id, job_role_id, person_id);
select fence('role_history');

-- Two job roles that are one: whoever holds, held or aims at the one is said to hold, have held or aim at the other,
-- and its title becomes one more name of it. Histories that then say the same twice say it once.
create function merge_job_role(gone uuid, kept uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  update person set job_role_id = kept where job_role_id = gone;
  delete from role_history h where h.job_role_id = gone
    and exists (select from role_history o where o.person_id = h.person_id and o.job_role_id = kept and o.started_on = h.started_on);
  update role_history set job_role_id = kept where job_role_id = gone;
  update enrollment set target_role_id = kept where target_role_id = gone;
  update pairing set target_role_id = kept where target_role_id = gone;
  update job_role_alias set job_role_id = kept where job_role_id = gone;
  insert into job_role_alias (company_id, alias, job_role_id) select company_id, lower(title), kept from job_role where id = gone
    on conflict (company_id, alias) do update set job_role_id = kept;
  delete from job_role where id = gone;
end
$$;
revoke execute on function merge_job_role from public;
grant execute on function merge_job_role to ithaca_app;

-- HR admin, talent admin, auditor. Coordinators are per program.
create table company_role (
  company_id uuid not null,
  person_id  uuid not null,
  role       text not null,
  granted_at timestamptz not null,
  primary key (company_id, person_id, role),
  constraint company_role_of foreign key (company_id, person_id) references person on delete cascade,
  constraint company_role_known check (role in ('hr_admin', 'talent_admin', 'auditor'))
);
select fence('company_role');

create function is_hr_admin() returns boolean
  language sql stable
  as $$ select exists (select from company_role where person_id = current_person() and role = 'hr_admin') $$;

create function is_talent_admin() returns boolean
  language sql stable
  as $$ select exists (select from company_role where person_id = current_person() and role = 'talent_admin') $$;

-- Roles are granted and taken by HR admins; the first one by the system.
create policy hr_grants on company_role as restrictive for insert to ithaca_app with check ((select current_person()) is null or (select is_hr_admin()));
create policy hr_changes on company_role as restrictive for update to ithaca_app using ((select current_person()) is null or (select is_hr_admin()));
create policy hr_takes on company_role as restrictive for delete to ithaca_app using ((select current_person()) is null or (select is_hr_admin()));

-- A company is never left without an HR admin.
create function keep_an_hr_admin() returns trigger
  language plpgsql
  as $$
begin
  if old.role = 'hr_admin' and not exists (
    select from company_role where company_id = old.company_id and role = 'hr_admin' and person_id <> old.person_id
  ) then
    raise exception 'the last HR admin cannot be removed'
      using errcode = 'check_violation', constraint = 'company_role_last_hr_admin';
  end if;
  return old;
end
$$;
create trigger last_hr_admin before delete on company_role for each row execute function keep_an_hr_admin();

-- Whoever has left does not sign in any more; a login outlives nobody's last day.
-- One statement opens a request: checks the login, names company and person for the transaction, returns who it is.
-- An account that is no person of the company gets its account columns and a null person.
create function open_login(hash bytea, company_slug text, at timestamptz)
  returns table (
    account_id uuid, email text, language text, theme text, account_zone text, last_seen_at timestamptz,
    company_id uuid, company_name text, company_language text, company_zone text,
    person_id uuid, given_name text, family_name text, person_zone text,
    hr_admin boolean, talent_admin boolean, auditor boolean, unread bigint
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
    where p.company_id = place and p.account_id = who.account_id and (p.leaving_date is null or p.leaving_date >= at::date)
  ), ''), true);
  return query
    select a.id, a.email, a.language, a.theme, a.time_zone, who.last_seen_at,
      c.id, c.name, c.language, c.time_zone,
      p.id, p.given_name, p.family_name, p.time_zone,
      coalesce(bool_or(r.role = 'hr_admin'), false), coalesce(bool_or(r.role = 'talent_admin'), false), coalesce(bool_or(r.role = 'auditor'), false),
      (select count(*) from (select from notice n where n.person_id = current_person() and n.read_at is null and n.done_at is null limit 100) as new)
    from account a
    left join company c on c.id = place
    left join person p on p.company_id = place and p.id = current_person()
    left join company_role r on r.company_id = place and r.person_id = p.id
    where a.id = who.account_id
    group by a.id, c.id, p.company_id, p.id;
end
$$;

-- The one question that is asked before a company is known. The owner, too, is fenced: it looks up through each name's own window.
create table company_address (
  slug       text primary key,
  company_id uuid not null references company on delete cascade
);
alter table company_address enable row level security;

create function keep_company_address() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  insert into company_address (slug, company_id) values (new.slug, new.id)
  on conflict (slug) do nothing;
  delete from company_address where company_id = new.id and slug <> new.slug;
  return null;
end
$$;
create trigger address after insert or update of slug on company for each row execute function keep_company_address();

create function company_by_slug(wanted text) returns uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select company_id from company_address where slug = wanted $$;

-- Which companies an account is a person of, without opening any of them.
create table account_company (
  account_id uuid not null references account on delete cascade,
  company_id uuid not null references company on delete cascade,
  primary key (account_id, company_id)
);
alter table account_company enable row level security;

create function keep_account_company() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  if tg_op <> 'INSERT' and old.account_id is not null then
    delete from account_company where account_id = old.account_id and company_id = old.company_id;
  end if;
  if tg_op <> 'DELETE' and new.account_id is not null then
    insert into account_company (account_id, company_id) values (new.account_id, new.company_id) on conflict do nothing;
  end if;
  return null;
end
$$;
create trigger account_company after insert or delete or update of account_id on person
  for each row execute function keep_account_company();

-- The page after sign-in: where this account may go today.
create function companies_of_account(wanted uuid, at timestamptz) returns table (slug text, name text)
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
      where p.account_id = wanted and (p.leaving_date is null or p.leaving_date >= at::date);
  end loop;
  perform set_config('app.company', coalesce(before, ''), true);
end
$$;

revoke execute on function open_login, company_by_slug, companies_of_account from public;
grant execute on function open_login, company_by_slug, companies_of_account to ithaca_app;

-- Makes an account the sign-in of a person who has none; false where the person has one already, or has left.
create function join_person(wanted uuid, joining uuid, today date) returns boolean
  language plpgsql
  as $$
begin
  update person set account_id = joining
  where id = wanted and (account_id is null or account_id = joining) and (leaving_date is null or leaving_date >= today);
  return found;
end
$$;
