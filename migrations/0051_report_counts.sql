-- Counts for reports, by the owner: policies by person are asked once for a program instead of once for every row.
-- What leaves is how many, never who or what; nothing is counted that PRODUCT.md section 4 keeps between the two.

-- Each goal of a program (S24): pairs whose plan works on it, sessions that touched it and when, actions done with evidence,
-- closing answers that their authors marked for HR. Personal goals are not among them (S11).
create function goal_facts(wanted uuid, recent timestamptz, earlier timestamptz)
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
  touched as (
    select sg.goal_id, count(*) as sessions, count(*) filter (where s.starts_at >= recent) as recently,
      count(*) filter (where s.starts_at >= earlier and s.starts_at < recent) as before
    from program_goal g
    join session_goal sg on sg.company_id = g.company_id and sg.goal_id = g.id
    join session s on s.company_id = sg.company_id and s.id = sg.session_id
    where g.program_id = wanted and s.state = 'held'
    group by 1),
  told as (
    select a.goal_id, count(*) filter (where a.done <> '') as done, count(*) filter (where a.to_improve <> '') as to_improve
    from program_goal g
    join closing_answer a on a.company_id = g.company_id and a.goal_id = g.id
    join pairing p on p.company_id = a.company_id and p.id = a.pairing_id
    where g.program_id = wanted and a.hr_may_read and p.close_mentor_at is not null and p.close_mentee_at is not null
    group by 1)
  select g.id, coalesce(plan.pairings, 0), plan.started_at, plan.stands_at,
    coalesce(touched.sessions, 0), coalesce(touched.recently, 0), coalesce(touched.before, 0), coalesce(plan.evidence, 0)::bigint,
    coalesce(told.done, 0), coalesce(told.to_improve, 0)
  from program_goal g left join plan on plan.goal_id = g.id left join touched on touched.goal_id = g.id left join told on told.goal_id = g.id
  where g.program_id = wanted and wanted in (select programs_run())
  $$;

revoke execute on function goal_facts from public;
grant execute on function goal_facts to ithaca_app;
