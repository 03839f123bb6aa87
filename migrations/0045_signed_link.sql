-- Writing when a login is far: a link that does one thing once in one person's name, and the key of what a browser keeps unsaved.

create table signed_link (
  company_id uuid not null,
  token_hash bytea not null,
  -- What it is for: a session to be logged.
  subject_id uuid not null,
  person_id  uuid not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  primary key (company_id, token_hash),
  constraint signed_link_of foreign key (company_id, person_id) references person,
  constraint signed_link_hash_length check (octet_length(token_hash) = 32)
);
select fence('signed_link');
select confide('signed_link', '(select current_person()) is null or person_id = (select current_person())');
create policy system_adds on signed_link as restrictive for insert to ithaca_app with check ((select current_person()) is null);
create policy holder_uses on signed_link as restrictive for update to ithaca_app using (person_id = (select current_person()));
create policy nobody_removes on signed_link as restrictive for delete to ithaca_app using ((select current_person()) is null);

-- Opens a request by a link instead of a login. A link that is used, over, or of somebody who left opens nothing: then nobody is named,
-- and no company either, so that the transaction sees no row at all.
create function open_signed_link(hash bytea, company_slug text, at timestamptz)
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
    select from person p where p.company_id = place and p.id = link.person_id and (p.leaving_date is null or p.leaving_date >= at::date));
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
revoke execute on function open_signed_link from public;
grant execute on function open_signed_link to ithaca_app;

alter table person add column draft_secret uuid not null default gen_random_uuid();
