-- The ground every table stands on: who is asking, the fence between companies, and life cycles.
--
-- A transaction names one company and, unless the system itself acts, one person. The application connects as a
-- member of ithaca_app, which owns nothing; the owner runs migrations and the few "security definer" functions.

do $$
begin
  if not exists (select from pg_roles where rolname = 'ithaca_app') then
    create role ithaca_app nologin;
  end if;
end
$$;

revoke create on schema public from public;
grant usage on schema public to ithaca_app;

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- After a commit a setting reads as empty text, never as null again: both mean "nobody".
create function current_company() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.company', true), '')::uuid $$;

-- Null is the system at work (jobs, the match run): never a browser's request.
create function current_person() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;

create function current_account() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.account', true), '')::uuid $$;

-- How far the schema has come: the application checks it at start, and cannot read the migrations' own table.
create function schema_version() returns bigint
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
begin
  return (select max(version) from _sqlx_migrations where success);
end
$$;

-- Every tenant table ends its migration with this: no row of another company, not even for the owner.
create function fence(tenant regclass) returns void
  language plpgsql
  as $$
begin
  execute format('alter table %s enable row level security', tenant);
  execute format('alter table %s force row level security', tenant);
  execute format(
    'create policy company on %s using (company_id = (select current_company())) with check (company_id = (select current_company()))',
    tenant);
  execute format('grant select, insert, update, delete on %s to ithaca_app', tenant);
end
$$;

-- Confidential rows (PRODUCT.md section 4): the application reads and changes only what the condition allows.
-- The owner's definer functions are bound by the company alone; they return counts and totals, never text.
create function confide(tenant regclass, condition text) returns void
  language plpgsql
  as $$
begin
  execute format('create policy readers on %s as restrictive for select to ithaca_app using (%s)', tenant, condition);
end
$$;

-- Only its author may write, change or remove a row.
create function authored(tenant regclass, author_column text) returns void
  language plpgsql
  as $$
begin
  execute format('create policy author_adds on %s as restrictive for insert to ithaca_app with check (%I = (select current_person()))', tenant, author_column);
  execute format('create policy author_changes on %s as restrictive for update to ithaca_app using (%I = (select current_person()))', tenant, author_column);
  execute format('create policy author_removes on %s as restrictive for delete to ithaca_app using (%I = (select current_person()))', tenant, author_column);
end
$$;

-- The life cycles of PRODUCT.md section 6: what is not listed is refused. A null "before" is how a row may begin.
create table life_cycle (
  noun   text not null,
  before text,
  after  text not null,
  constraint life_cycle_once unique nulls not distinct (noun, before, after)
);
grant select on life_cycle to ithaca_app;

create function keep_life_cycle() returns trigger
  language plpgsql
  as $$
begin
  if tg_op = 'UPDATE' and new.state = old.state then
    return new;
  end if;
  if not exists (
    select from life_cycle
    where noun = tg_table_name
      and before is not distinct from (case when tg_op = 'UPDATE' then old.state end)
      and after = new.state
  ) then
    raise exception 'a % cannot go from % to %', tg_table_name,
      coalesce(case when tg_op = 'UPDATE' then old.state end, 'nothing'), new.state
      using errcode = 'check_violation', constraint = tg_table_name || '_life_cycle';
  end if;
  return new;
end
$$;

create function has_life_cycle(tenant regclass) returns void
  language plpgsql
  as $$
begin
  execute format('create trigger life_cycle before insert or update of state on %s for each row execute function keep_life_cycle()', tenant);
end
$$;

-- How names are compared when people type: no accents, no case.
create function plain(words text) returns text
  language sql immutable strict parallel safe
  as $$ select lower(public.unaccent('public.unaccent', words)) $$;
