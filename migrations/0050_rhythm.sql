-- How each pair keeps its rhythm, always exact: what is planned, logged or corrected counts in its pairing at once.
-- Reports then read one row a pairing and never half a million sessions.

alter table pairing
  add column held         int not null default 0,
  add column missed       int not null default 0,
  -- Minutes of the sessions held.
  add column minutes_held int not null default 0,
  -- When the two last met.
  add column met_at       timestamptz;

-- By the owner: one of the two logs, and the pairing's other columns stay out of it.
create function count_sessions() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  whose uuid := coalesce(new.company_id, old.company_id);
  counted uuid := coalesce(new.pairing_id, old.pairing_id);
begin
  -- Two who log at the same moment wait for each other, and the second counts the first one's too.
  perform from pairing where company_id = whose and id = counted for update;
  update pairing p set held = s.held, missed = s.missed, minutes_held = s.minutes, met_at = s.met_at
  from (
    select count(*) filter (where state = 'held') as held, count(*) filter (where state = 'missed') as missed,
      coalesce(sum(minutes) filter (where state = 'held'), 0) as minutes, max(starts_at) filter (where state = 'held') as met_at
    from session where company_id = whose and pairing_id = counted) s
  where p.company_id = whose and p.id = counted;
  return null;
end
$$;
create trigger counted after insert or delete or update of state, starts_at, minutes on session
  for each row execute function count_sessions();

do $$
declare
  place uuid;
begin
  for place in select all_companies() loop
    perform set_config('app.company', place::text, true);
    update pairing p set held = s.held, missed = s.missed, minutes_held = s.minutes, met_at = s.met_at
    from (
      select pairing_id, count(*) filter (where state = 'held') as held, count(*) filter (where state = 'missed') as missed,
        coalesce(sum(minutes) filter (where state = 'held'), 0) as minutes, max(starts_at) filter (where state = 'held') as met_at
      from session group by pairing_id) s
    where p.id = s.pairing_id;
  end loop;
  perform set_config('app.company', '', true);
end
$$;

-- Planned sessions whose time has come are few; this finds them without the others.
create index session_planned on session (company_id, starts_at) where state = 'planned';
create index plan_goal_by_program_goal on plan_goal (company_id, program_goal_id) where not personal;

-- The programs that the asking person runs, asked once for a whole page instead of once a row.
create function programs_run() returns setof uuid
  language sql stable
  as $$
  select id from program where (select current_person() is null or is_hr_admin())
  union all
  select program_id from coordinator where person_id = (select current_person())
  $$;

alter policy readers on pairing using (
  mentor_id = (select current_person()) or mentee_id = (select current_person()) or program_id in (select programs_run()));
alter policy two_or_runners on pairing
  using (mentor_id = (select current_person()) or mentee_id = (select current_person()) or program_id in (select programs_run()));
alter policy readers on plan_goal using (is_of_pairing(pairing_id)
  or (not personal and exists (select from pairing p where p.company_id = plan_goal.company_id and p.id = pairing_id and p.program_id in (select programs_run()))));

-- Requests in numbers; HR never reads one. Waiting too long is longer than three days; the typical time is told from five answers on.
create function guidance_facts(wanted uuid[], since timestamptz, at timestamptz)
  returns table (program_id uuid, asked bigint, answered bigint, within_three_days bigint, waiting bigint, waiting_long bigint, typical_hours float8)
  language sql stable security definer set search_path = public, pg_temp
  as $$
  select r.program_id, count(*), count(answered_at),
    count(*) filter (where answered_at <= asked_at + interval '3 days'),
    count(*) filter (where state in ('open', 'passed_on')),
    count(*) filter (where state in ('open', 'passed_on') and asked_at < at - interval '3 days'),
    case when count(answered_at) >= (select greatest(5, anonymity_threshold) from company) then
      percentile_cont(0.5) within group (order by extract(epoch from answered_at - asked_at) / 3600) end
  from guidance_request r
  where r.program_id = any (wanted) and r.asked_at >= since and r.program_id in (select programs_run())
  group by r.program_id
  $$;
drop function guidance_counts;
revoke execute on function guidance_facts from public;
grant execute on function guidance_facts to ithaca_app;
