-- A private address that calendar programs subscribe to: whoever has it reads one person's meetings, nothing else. Kept as a hash, shown once.

create table calendar_feed (
  company_id uuid not null,
  person_id  uuid not null,
  token_hash bytea not null,
  made_at    timestamptz not null,
  read_at    timestamptz,
  primary key (company_id, person_id),
  constraint calendar_feed_of foreign key (company_id, person_id) references person on delete cascade,
  constraint calendar_feed_once unique (token_hash)
);
select fence('calendar_feed');
select confide('calendar_feed', 'person_id = (select current_person())');
select authored('calendar_feed', 'person_id');

-- Opens a feed by its secret: names company and person for the transaction, as a login does, but only for whoever still works here. Says the
-- language and that it was read.
create function open_calendar_feed(company_slug text, hash bytea, at timestamptz) returns table (company_id uuid, person_id uuid, language text)
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
  where f.token_hash = hash and (p.leaving_date is null or p.leaving_date >= at::date);
  if whose is null then
    return;
  end if;
  perform set_config('app.person', whose::text, true);
  update calendar_feed set read_at = at where person_id = whose and (read_at is null or read_at < at - interval '1 hour');
  return query
    select c.id, p.id, coalesce(a.language, c.language) from company c
    join person p on p.company_id = c.id and p.id = whose
    left join account a on a.id = p.account_id;
end
$$;
revoke execute on function open_calendar_feed from public;
grant execute on function open_calendar_feed to ithaca_app;
