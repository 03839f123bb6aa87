-- Mail by the thousand: what is due is judged, what left is noted and links are written for many at once.

-- Hands out what is due, of all companies or of one, by the same rules as before: each round takes the first mail of every reader, so that a
-- reader's next one is judged by what became of it. A reader who is being counted by another worker is skipped.
create or replace function claim_mail(at timestamptz, most int, only_of uuid default null) returns setof outbox
  language plpgsql security definer set search_path = public, pg_temp
  as $$
#variable_conflict use_column
declare
  before text := coalesce(current_setting('app.company', true), '');
  due uuid[];
  places uuid[];
  place uuid;
  counted uuid[];
  counted_elsewhere uuid[] := '{}';
  goes uuid[];
  waits uuid[];
  stays uuid[];
  unsaid uuid[];
  held uuid[];
  now_claimed int;
  claimed int := 0;
begin
  while claimed < most loop
    select array_agg(id), array_agg(distinct company_id) into due, places from (
      select id, company_id from outbox
      where sent_at is null and refused_at is null and send_after <= at and (claimed_until is null or claimed_until < at)
        and (only_of is null or company_id = only_of) and id <> all (counted_elsewhere)
      order by send_after, id limit most - claimed for update skip locked) locked;
    exit when due is null;
    due := array(select distinct on (company_id, coalesce(person_id, id)) id from outbox where id = any (due)
      order by company_id, coalesce(person_id, id), send_after, id);
    foreach place in array places loop
      perform set_config('app.company', coalesce(place::text, ''), true);
      -- First the hold on whoever is counted, then the count: in one statement it would not see what another worker has just claimed.
      counted := array(select person_id from mail_choice where company_id = place
        and person_id in (select person_id from outbox where id = any (due) and company_id = place and weight in ('answer', 'news'))
        for update skip locked);
      counted_elsewhere := counted_elsewhere || array(select id from outbox
        where id = any (due) and company_id = place and weight in ('answer', 'news') and (person_id = any (counted)) is not true);
      with judged as materialized (
        select o.id, o.notice_id, m.digest,
          case when o.weight in ('answer', 'news', 'digest') and mail_hour(o.person_id, at) > at then 'later'
            when o.weight not in ('answer', 'news') then 'claimed'
            when m.person_id is null then 'skipped'
            when not m.repeats or o.topic = any (m.silent)
              or not exists (select from notice n where n.company_id = place and n.id = o.notice_id and n.done_at is null) then 'needless'
            when (select mail_cap from company where id = place) - mails_of_week(o.person_id, at, true) - (o.weight = 'news'
              or exists (select from notice n where n.company_id = place and n.person_id = o.person_id and n.mail = 'held'))::int <= 0 then 'too many'
            else 'claimed' end as becomes
        from outbox o
        left join mail_choice m on m.company_id = place and m.person_id = o.person_id and m.person_id = any (counted)
        where o.id = any (due) and o.company_id is not distinct from place)
      select array_agg(id) filter (where becomes = 'claimed'), array_agg(id) filter (where becomes = 'later'),
        array_agg(id) filter (where becomes in ('needless', 'too many')),
        array_agg(notice_id) filter (where becomes = 'needless' or becomes = 'too many' and digest = 'never'),
        array_agg(notice_id) filter (where becomes = 'too many' and digest <> 'never')
      into goes, waits, stays, unsaid, held
      from judged;
      -- By lists of ids: an index finds them, whatever the planner believes of tables that have just been filled.
      update outbox set send_after = mail_hour(person_id, at) where id = any (waits);
      update notice set mail = 'none' where company_id = place and id = any (unsaid);
      update notice set mail = 'held' where company_id = place and id = any (held);
      delete from outbox where id = any (stays);
      return query update outbox set claimed_until = at + interval '5 minutes', attempts = attempts + 1 where id = any (goes) returning *;
      get diagnostics now_claimed = row_count;
      claimed := claimed + now_claimed;
    end loop;
  end loop;
  perform set_config('app.company', before, true);
end
$$;

-- Taken by the server: whatever was said of an address before no longer holds. Answers how many.
drop function mail_left(uuid, timestamptz);
drop function mail_sent(uuid, timestamptz);
create function mail_sent(wanted uuid[], at timestamptz) returns int
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  before text := coalesce(current_setting('app.company', true), '');
  place uuid;
  sent int;
begin
  update outbox set sent_at = at, claimed_until = null, last_error = '' where id = any (wanted);
  get diagnostics sent = row_count;
  for place in select distinct company_id from outbox where id = any (wanted) and person_id is not null loop
    perform set_config('app.company', place::text, true);
    update mail_choice m set bounced = '', bounced_at = null from outbox o
    where o.id = any (wanted) and m.company_id = place and m.person_id = o.person_id and m.bounced <> '' and m.bounced = o.address;
  end loop;
  perform set_config('app.company', before, true);
  return sent;
end
$$;

-- A mail that left is kept without its words: a link in it is its reader's alone.
create function mail_left(wanted uuid[], at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  as $$
  select mail_sent(wanted, at);
  update outbox set text_body = '', html_body = '' where id = any (wanted);
  $$;

-- Writes one-time links of one kind. An earlier reset dies; earlier invitations live until one of them is used.
drop function add_one_time_link;
create function add_one_time_links(hashes bytea[], link_kind text, addresses text[], for_company uuid, people uuid[], at timestamptz, until timestamptz)
  returns void
  language sql security definer set search_path = public, pg_temp
  as $$
  delete from one_time_link where expires_at < at - interval '30 days';
  delete from one_time_link where link_kind = 'password_reset' and kind = link_kind and email = any (addresses) and used_at is null;
  insert into one_time_link (token_hash, kind, email, company_id, person_id, created_at, expires_at)
  select l.hash, link_kind, l.email, for_company, l.person, at, until from unnest(hashes, addresses, people) as l (hash, email, person)
  $$;
create index one_time_link_over on one_time_link (expires_at);

revoke execute on function mail_sent, mail_left, add_one_time_links from public;
grant execute on function mail_sent, mail_left, add_one_time_links to ithaca_app;

-- The same count as before, from one stretch of one index, however much went earlier and however much is due: what has not left comes after
-- everything that has.
drop index outbox_weighed;
create index outbox_weighed on outbox (company_id, person_id, coalesce(sent_at, timestamptz 'infinity')) where weight <> 'none';
create or replace function mails_of_week(whose uuid, at timestamptz, with_calendar boolean) returns bigint
  language sql stable
  as $$
  select count(*) from outbox
  where company_id = current_company() and person_id = whose and weight <> 'none' and (with_calendar or weight <> 'calendar')
    and coalesce(sent_at, timestamptz 'infinity') > at - interval '7 days'
    and (sent_at is not null or refused_at is null and (weight = 'digest' or claimed_until > at))
  $$;
