-- The statement that opens a request says, too, whether the person looks after a program: its address then stands in the navigation.
drop function open_login(bytea, text, timestamptz);
create function open_login(hash bytea, company_slug text, at timestamptz)
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
    where p.company_id = place and p.account_id = who.account_id and (p.leaving_date is null or p.leaving_date >= at::date)
  ), ''), true);
  return query
    select a.id, a.email, a.language, a.theme, a.time_zone, who.last_seen_at,
      c.id, c.name, c.language, c.time_zone,
      p.id, p.given_name, p.family_name, p.time_zone,
      coalesce(bool_or(r.role = 'hr_admin'), false), coalesce(bool_or(r.role = 'talent_admin'), false), coalesce(bool_or(r.role = 'auditor'), false),
      exists (select from coordinator k where k.company_id = p.company_id and k.person_id = p.id),
      (select count(*) from (select from notice n where n.person_id = current_person() and n.read_at is null and n.done_at is null limit 100) as new)
    from account a
    left join company c on c.id = place
    left join person p on p.company_id = place and p.id = current_person()
    left join company_role r on r.company_id = place and r.person_id = p.id
    where a.id = who.account_id
    group by a.id, c.id, p.company_id, p.id;
end
$$;
revoke execute on function open_login from public;
grant execute on function open_login to ithaca_app;
