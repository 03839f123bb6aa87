-- What happened in programs, by the owner: who runs a program is asked once for a page, and not once for every pair and session of it.
-- What leaves is how many.

create function activity_facts(wanted uuid[], today date, at timestamptz, zone text)
  returns table (program_id uuid, under_way bigint, paused bigint, on_track bigint, slowing bigint, stalled bigint, proposed bigint, closing bigint,
    completed bigint, without_feedback bigint, ended_early bigint, sides_in bigint, sides bigint, held bigint, minutes bigint, due bigint, median_days int)
  language sql stable security definer set search_path = public, pg_temp set jit = off
  as $$
  with run as materialized (select id from unnest(wanted) id where id in (select programs_run())),
  pair as (
    select program_id, state, rhythm_days, close_mentor_at, close_mentee_at, held, missed, minutes_held,
      today - coalesce((met_at at time zone zone)::date, started_on) as days
    from pairing where program_id in (select id from run)),
  -- Planned sessions whose time has come: those of all programs are found at once.
  late as (
    select p.program_id, count(*) as n
    from session s join pairing p on p.company_id = s.company_id and p.id = s.pairing_id
    where s.state = 'planned' and s.starts_at < at and p.program_id in (select id from run) group by 1)
  select pair.program_id,
    count(*) filter (where state in ('active', 'paused', 'closing')),
    count(*) filter (where state = 'paused'),
    count(*) filter (where state = 'active' and days <= rhythm_days),
    count(*) filter (where state = 'active' and days > rhythm_days and days <= 42),
    count(*) filter (where state = 'active' and days > rhythm_days and days > 42),
    count(*) filter (where state = 'proposed'),
    count(*) filter (where state = 'closing'),
    count(*) filter (where state = 'completed'),
    count(*) filter (where state = 'closed_without_feedback'),
    count(*) filter (where state = 'ended_early'),
    count(close_mentor_at) + count(close_mentee_at),
    2 * count(*) filter (where state in ('closing', 'completed', 'closed_without_feedback')),
    coalesce(sum(held), 0)::bigint, coalesce(sum(minutes_held), 0)::bigint,
    coalesce(sum(held + missed), 0)::bigint + coalesce(max(late.n), 0),
    percentile_disc(0.5) within group (order by days) filter (where state = 'active')
  from pair left join late on late.program_id = pair.program_id group by pair.program_id
  $$;
revoke execute on function activity_facts from public;
grant execute on function activity_facts to ithaca_app;

-- When a session that touched a goal was held: kept beside the goal, so that a report reads these rows alone. Exact at once: planned, logged or
-- corrected, the two triggers follow.
alter table session_goal add column held_at timestamptz;

create function note_when_held() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  new.held_at := (select case when state = 'held' then starts_at end from session where company_id = new.company_id and id = new.session_id);
  return new;
end
$$;
create trigger held before insert on session_goal for each row execute function note_when_held();

create function hold_goals() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  update session_goal set held_at = case when new.state = 'held' then new.starts_at end
  where company_id = new.company_id and session_id = new.id;
  return null;
end
$$;
create trigger goals_held after update of state, starts_at on session for each row
  when ((old.state, old.starts_at) is distinct from (new.state, new.starts_at)) execute function hold_goals();

do $$
declare
  place uuid;
begin
  for place in select all_companies() loop
    perform set_config('app.company', place::text, true);
    update session_goal g set held_at = s.starts_at from session s where s.id = g.session_id and s.state = 'held';
  end loop;
  perform set_config('app.company', '', true);
end
$$;
drop index session_goal_by_goal;
create index session_goal_held on session_goal (company_id, goal_id, held_at);

create or replace function goal_facts(wanted uuid, recent timestamptz, earlier timestamptz)
  returns table (goal_id uuid, pairings bigint, started_at float8, stands_at float8, sessions bigint, recently bigint, before bigint,
    evidence bigint, done bigint, to_improve bigint)
  language sql stable security definer set search_path = public, pg_temp set jit = off
  as $$
  with plan as (
    select l.program_goal_id as goal_id, count(distinct l.pairing_id) as pairings,
      avg(l.started_at_step)::float8 as started_at, avg(l.step)::float8 as stands_at,
      sum((select count(*) from plan_action a where a.company_id = l.company_id and a.goal_id = l.id and a.done_on is not null and a.evidence <> '')) as evidence
    from plan_goal l join program_goal g on g.company_id = l.company_id and g.id = l.program_goal_id
    where g.program_id = wanted and not l.personal and l.state <> 'dropped'
    group by 1),
  told as (
    select a.goal_id, count(*) filter (where a.done <> '') as done, count(*) filter (where a.to_improve <> '') as to_improve
    from program_goal g
    join closing_answer a on a.company_id = g.company_id and a.goal_id = g.id
    join pairing p on p.company_id = a.company_id and p.id = a.pairing_id
    where g.program_id = wanted and a.hr_may_read and p.close_mentor_at is not null and p.close_mentee_at is not null
    group by 1)
  select g.id, coalesce(plan.pairings, 0), plan.started_at, plan.stands_at,
    touched.sessions, touched.recently, touched.before, coalesce(plan.evidence, 0)::bigint,
    coalesce(told.done, 0), coalesce(told.to_improve, 0)
  from program_goal g
  left join plan on plan.goal_id = g.id
  left join told on told.goal_id = g.id
  cross join lateral (
    select count(*) as sessions, count(*) filter (where t.held_at >= recent) as recently,
      count(*) filter (where t.held_at >= earlier and t.held_at < recent) as before
    from session_goal t where t.company_id = g.company_id and t.goal_id = g.id and t.held_at is not null) touched
  where g.program_id = wanted and wanted in (select programs_run())
  $$;
