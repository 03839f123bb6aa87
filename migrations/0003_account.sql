-- One human's sign-in. Accounts and logins are the only records that belong to no company.
-- The application sees the account of its own login; everything else goes through the functions below.

create table account (
  id            uuid primary key,
  email         text not null,
  password_hash text,
  language      text,
  time_zone     text,
  theme         text,
  created_at    timestamptz not null,
  constraint account_email_once unique (email),
  constraint account_email_plain check (email = lower(email) and length(email) between 3 and 254),
  constraint account_theme_known check (theme in ('light', 'dark'))
);
alter table account enable row level security;
create policy own on account using (id = (select current_account()));
grant select, update on account to ithaca_app;

-- A signed-in browser. The token itself is only in the cookie; a dump of this table opens nothing.
create table login (
  token_hash   bytea primary key,
  account_id   uuid not null references account on delete cascade,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null,
  browser      text not null default ''
);
create index login_by_account on login (account_id, last_seen_at desc);
alter table login enable row level security;
create policy own on login using (account_id = (select current_account()));
grant select, insert, update, delete on login to ithaca_app;

-- A one-time link sent by mail: used once, then dead. What it opens is a page with a button.
create table one_time_link (
  token_hash bytea primary key,
  kind       text not null,
  email      text not null,
  company_id uuid references company,
  person_id  uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  constraint one_time_link_kind check (kind in ('invitation', 'password_reset')),
  constraint one_time_link_invites check ((kind = 'invitation') = (person_id is not null and company_id is not null))
);
create index one_time_link_by_email on one_time_link (email, kind);
alter table one_time_link enable row level security;

-- Failed and successful tries, counted per account and per address. Hashes: no list of who exists.
create table sign_in_attempt (
  id       bigint generated always as identity primary key,
  subject  bytea not null,
  at       timestamptz not null
);
create index sign_in_attempt_recent on sign_in_attempt (subject, at);
alter table sign_in_attempt enable row level security;

-- Records one try for each subject and answers the largest count within the window, this try included.
create function count_attempt(subjects bytea[], tried_at timestamptz, span interval) returns bigint
  language sql security definer set search_path = public, pg_temp
  as $$
  with added as (
    insert into sign_in_attempt (subject, at) select unnest(subjects), tried_at returning subject
  ), swept as (
    delete from sign_in_attempt where at < tried_at - interval '1 day'
  )
  select coalesce(max(tries), 0) + 1
  from (
    select count(*) as tries from sign_in_attempt
    where subject = any (subjects) and at > tried_at - span and at <= tried_at
    group by subject
  ) as recent
  $$;

create function forgive_attempts(forgiven bytea) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ delete from sign_in_attempt where subject = forgiven $$;

create function account_for_sign_in(wanted text) returns table (id uuid, password_hash text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select id, password_hash from account where email = wanted $$;

create function add_login(hash bytea, owner_id uuid, at timestamptz, absolute_end timestamptz, browser_name text) returns void
  language sql security definer set search_path = public, pg_temp
  as $$
  insert into login (token_hash, account_id, created_at, last_seen_at, expires_at, browser)
  values (hash, owner_id, at, at, absolute_end, browser_name)
  $$;

create function touch_login(hash bytea, at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ update login set last_seen_at = at where token_hash = hash $$;

create function end_login(hash bytea) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ delete from login where token_hash = hash $$;

-- Writes a one-time link. An earlier reset dies; earlier invitations live until one of them is used.
create function add_one_time_link(hash bytea, link_kind text, address text, for_company uuid, for_person uuid, at timestamptz, until timestamptz)
  returns void
  language sql security definer set search_path = public, pg_temp
  as $$
  delete from one_time_link
  where expires_at < at - interval '30 days' or link_kind = 'password_reset' and kind = link_kind and email = address and used_at is null;
  insert into one_time_link (token_hash, kind, email, company_id, person_id, created_at, expires_at)
  values (hash, link_kind, address, for_company, for_person, at, until)
  $$;

create function see_one_time_link(hash bytea, at timestamptz)
  returns table (kind text, email text, company_id uuid, person_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
  select kind, email, company_id, person_id from one_time_link
  where token_hash = hash and used_at is null and expires_at > at
  $$;

-- Uses a link, and with it every other one of the same kind and person.
create function use_one_time_link(hash bytea, at timestamptz)
  returns table (kind text, email text, company_id uuid, person_id uuid)
  language plpgsql security definer set search_path = public, pg_temp
  as $$
#variable_conflict use_column
declare
  link one_time_link;
begin
  select * into link from one_time_link where token_hash = hash and used_at is null and expires_at > at for update;
  if not found then
    return;
  end if;
  update one_time_link set used_at = at
  where used_at is null and kind = link.kind and email = link.email and person_id is not distinct from link.person_id;
  return query select link.kind, link.email, link.company_id, link.person_id;
end
$$;

-- Somebody asks for a new password. Known and unknown emails leave the same row; the worker tells them apart later.
create table reset_request (
  id       bigint generated always as identity primary key,
  email    text not null,
  language text not null,
  asked_at timestamptz not null
);
alter table reset_request enable row level security;

create function ask_reset(address text, words text, at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ insert into reset_request (email, language, asked_at) values (address, words, at) $$;

-- Takes one request out, in the transaction of its answer; "known" is whether there is an account.
create function take_reset() returns table (email text, language text, known boolean)
  language sql security definer set search_path = public, pg_temp
  as $$
  with taken as (
    delete from reset_request where id = (select id from reset_request order by id limit 1 for update skip locked)
    returning email, language
  )
  select t.email, coalesce(a.language, t.language), a.id is not null from taken t left join account a on a.email = t.email
  $$;

-- The account of a proven email, made when new, with its new password where one is given.
create function prove_account(new_id uuid, address text, new_hash text, at timestamptz) returns uuid
  language sql security definer set search_path = public, pg_temp
  as $$
  insert into account (id, email, password_hash, created_at) values (new_id, address, new_hash, at)
  on conflict (email) do update set password_hash = coalesce(excluded.password_hash, account.password_hash)
  returning id
  $$;

create function end_all_logins(owner_id uuid) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ delete from login where account_id = owner_id $$;

revoke execute on function account_for_sign_in, add_login, touch_login, end_login, add_one_time_link, see_one_time_link,
  use_one_time_link, ask_reset, take_reset, prove_account, end_all_logins, count_attempt, forgive_attempts from public;
grant execute on function account_for_sign_in, add_login, touch_login, end_login, add_one_time_link, see_one_time_link,
  use_one_time_link, ask_reset, take_reset, prove_account, end_all_logins, count_attempt, forgive_attempts to ithaca_app;
