-- Whether the other one of a pairing meets somebody else at a time: that they do, never whom, and only to the one they are paired with.

create function other_is_busy(wanted uuid, at timestamptz, length int, except_session uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$
  select exists (
    select from pairing mine
    cross join lateral (select case when mine.mentor_id = current_person() then mine.mentee_id else mine.mentor_id end as id) other
    join pairing p on p.company_id = mine.company_id and (p.mentor_id = other.id or p.mentee_id = other.id)
    join session s on s.company_id = p.company_id and s.pairing_id = p.id
    where mine.company_id = current_company() and mine.id = wanted and current_person() in (mine.mentor_id, mine.mentee_id)
      and s.state = 'planned' and s.id is distinct from except_session
      and s.starts_at < at + make_interval(mins => length) and s.starts_at + make_interval(mins => s.minutes) > at)
  $$;
revoke execute on function other_is_busy from public;
grant execute on function other_is_busy to ithaca_app;
