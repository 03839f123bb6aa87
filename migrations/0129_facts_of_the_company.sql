-- The counts of pairs name the company themselves, as the owner's other functions do (0115). The same numbers.

create or replace function activity_facts(wanted uuid[], today date, at timestamptz, zone text)
  returns table (program_id uuid, under_way bigint, paused bigint, on_track bigint, slowing bigint, stalled bigint, proposed bigint, closing bigint,
    completed bigint, without_feedback bigint, ended_early bigint, sides_in bigint, sides bigint, held bigint, minutes bigint, due bigint, median_days int)
  language sql stable security definer set search_path = public, pg_temp set jit = off
  as $$
  with run as materialized (select id from unnest(wanted) id where id in (select programs_run())),
  alike as materialized (
    select program_id, state, rhythm_days, today - coalesce((met_at at time zone zone)::date, started_on) as days, count(*) as n,
      count(close_mentor_at) + count(close_mentee_at) as sides_in, sum(held) as held, sum(missed) as missed, sum(minutes_held) as minutes
    from pairing where company_id = current_company() and program_id in (select id from run) group by 1, 2, 3, 4),
  -- The days of the pair in the middle.
  median as (
    select program_id, min(days) as days from (
      select program_id, days, 2 * sum(n) over (partition by program_id order by days) >= sum(n) over (partition by program_id) as reached
      from alike where state = 'active') active
    where reached group by 1),
  -- Planned sessions whose time has come: those of all programs are found at once.
  late as (
    select p.program_id, count(*) as n
    from session s join pairing p on p.company_id = s.company_id and p.id = s.pairing_id
    where s.company_id = current_company() and s.state = 'planned' and s.starts_at < at and p.program_id in (select id from run) group by 1),
  counted as (
    select program_id,
      sum(n) filter (where state in ('active', 'paused', 'closing')) as under_way,
      sum(n) filter (where state = 'paused') as paused,
      sum(n) filter (where state = 'active' and days <= rhythm_days) as on_track,
      sum(n) filter (where state = 'active' and days > rhythm_days and days <= 42) as slowing,
      sum(n) filter (where state = 'active' and days > rhythm_days and days > 42) as stalled,
      sum(n) filter (where state = 'proposed') as proposed,
      sum(n) filter (where state = 'closing') as closing,
      sum(n) filter (where state = 'completed') as completed,
      sum(n) filter (where state = 'closed_without_feedback') as without_feedback,
      sum(n) filter (where state = 'ended_early') as ended_early,
      sum(sides_in) as sides_in,
      2 * sum(n) filter (where state in ('closing', 'completed', 'closed_without_feedback')) as sides,
      sum(held) as held, sum(minutes) as minutes, sum(held) + sum(missed) as due
    from alike group by 1)
  select c.program_id, coalesce(c.under_way, 0)::bigint, coalesce(c.paused, 0)::bigint, coalesce(c.on_track, 0)::bigint,
    coalesce(c.slowing, 0)::bigint, coalesce(c.stalled, 0)::bigint, coalesce(c.proposed, 0)::bigint, coalesce(c.closing, 0)::bigint,
    coalesce(c.completed, 0)::bigint, coalesce(c.without_feedback, 0)::bigint, coalesce(c.ended_early, 0)::bigint,
    coalesce(c.sides_in, 0)::bigint, coalesce(c.sides, 0)::bigint, coalesce(c.held, 0)::bigint, coalesce(c.minutes, 0)::bigint,
    (coalesce(c.due, 0) + coalesce(late.n, 0))::bigint, median.days
  from counted c left join late on late.program_id = c.program_id left join median on median.program_id = c.program_id
  $$;
