-- Sessions by program and month, always exact: what is planned, logged or corrected counts at once. Months are the company's, so that
-- everybody reads the same numbers.

create table session_month (
  company_id   uuid not null,
  program_id   uuid not null,
  month        date not null,
  held         int not null default 0,
  -- Meant to take place: held, missed or still ahead.
  planned      int not null default 0,
  minutes_held int not null default 0,
  primary key (company_id, program_id, month),
  constraint session_month_of foreign key (company_id, program_id) references program
);
select fence('session_month');
select confide('session_month', 'program_id in (select programs_run())');
revoke insert, update, delete on session_month from ithaca_app;

create function count_session_months() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  whose uuid := coalesce(new.company_id, old.company_id);
begin
  insert into session_month as m (company_id, program_id, month, held, planned, minutes_held)
  select whose, p.program_id, date_trunc('month', s.starts_at at time zone c.time_zone)::date,
    sum(case when s.state = 'held' then s.sign else 0 end), sum(s.sign), sum(case when s.state = 'held' then s.sign * s.minutes else 0 end)
  from (values (old.state, old.starts_at, old.minutes, -1), (new.state, new.starts_at, new.minutes, 1)) s (state, starts_at, minutes, sign)
  join pairing p on p.company_id = whose and p.id = coalesce(new.pairing_id, old.pairing_id)
  join company c on c.id = whose
  where s.state is not null and s.state <> 'canceled'
  group by 2, 3 order by 3
  on conflict (company_id, program_id, month) do update
    set held = m.held + excluded.held, planned = m.planned + excluded.planned, minutes_held = m.minutes_held + excluded.minutes_held;
  return null;
end
$$;
create trigger counted_by_month after insert or delete or update of state, starts_at, minutes on session
  for each row execute function count_session_months();

-- The whole company anew: when its clock changes, and once for what there is.
create function count_all_session_months(whose uuid) returns void
  language sql security definer set search_path = public, pg_temp
  as $$
  delete from session_month where company_id = whose;
  insert into session_month (company_id, program_id, month, held, planned, minutes_held)
  select whose, p.program_id, date_trunc('month', s.starts_at at time zone c.time_zone)::date, count(*) filter (where s.state = 'held'), count(*),
    coalesce(sum(s.minutes) filter (where s.state = 'held'), 0)
  from session s join pairing p on p.company_id = s.company_id and p.id = s.pairing_id join company c on c.id = s.company_id
  where s.company_id = whose and s.state <> 'canceled' group by 2, 3
  $$;
revoke execute on function count_all_session_months from public;

create function count_months_anew() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  perform count_all_session_months(new.id);
  return null;
end
$$;
create trigger months_follow_the_clock after update of time_zone on company
  for each row when (old.time_zone is distinct from new.time_zone) execute function count_months_anew();

do $$
declare
  place uuid;
begin
  for place in select all_companies() loop
    perform set_config('app.company', place::text, true);
    perform count_all_session_months(place);
  end loop;
  perform set_config('app.company', '', true);
end
$$;

-- The plans' professional goals of a program by family (S6).
create function family_facts(wanted uuid) returns table (family text, goals bigint, done bigint, pairings bigint)
  language sql stable security definer set search_path = public, pg_temp set jit = off
  as $$
  select l.family, count(*), count(*) filter (where l.state = 'done'), count(distinct l.pairing_id)
  from pairing p join plan_goal l on l.company_id = p.company_id and l.pairing_id = p.id
  where p.program_id = wanted and wanted in (select programs_run()) and not l.personal and l.state <> 'dropped'
  group by 1
  $$;

-- Which sessions a list shows, the latest first; what of them the reader may see is asked for by id.
create function listed_sessions(wanted uuid, of_state text, first timestamptz, after timestamptz, touching uuid, skipped bigint, most bigint)
  returns setof uuid
  language sql stable security definer set search_path = public, pg_temp set jit = off
  as $$
  select s.id from pairing p join session s on s.company_id = p.company_id and s.pairing_id = p.id
  where p.program_id = wanted and wanted in (select programs_run()) and s.state <> 'canceled' and (of_state = '' or s.state = of_state)
    and (first is null or s.starts_at >= first and s.starts_at < after)
    and (touching is null or exists (select from session_goal g where g.company_id = s.company_id and g.session_id = s.id and g.goal_id = touching))
  order by s.starts_at desc, s.id offset skipped limit most
  $$;

-- Mentees of a program beside people of the same department, level and years in the company who took part in no program: shares of those who
-- changed role or left since it began. The others are weighted as the mentees are spread.
create function comparison_facts(wanted uuid, today date)
  returns table (since date, mentees bigint, others bigint, mentees_changed float8, others_changed float8, mentees_left float8, others_left float8)
  language sql stable security definer set search_path = public, pg_temp set jit = off
  as $$
  with begun as (
    select min(started_on) as since from pairing where program_id = wanted and started_on is not null),
  changed as (
    select distinct h.person_id from role_history h, begun where h.started_on > begun.since and h.started_on <= today and h.employer = ''),
  took_part as (
    select mentee_id, bool_or(program_id = wanted) as here from pairing where started_on is not null group by 1),
  somebody as (
    select n.department, n.level, case when n.hire_date is null then -1 else width_bucket(begun.since - n.hire_date, array[365, 1095, 2555]) end as tenure,
      c.person_id is not null as changed, coalesce(n.leaving_date <= today, false) as has_left, coalesce(t.here, false) as is_mentee, t.mentee_id is not null as took_part
    from begun, person n left join changed c on c.person_id = n.id left join took_part t on t.mentee_id = n.id
    where (n.leaving_date is null or n.leaving_date >= begun.since) and (n.hire_date is null or n.hire_date <= begun.since)),
  stratum as (
    select count(*) filter (where is_mentee) as mentees, count(*) filter (where not took_part) as others,
      count(*) filter (where is_mentee and changed) as mentees_changed, count(*) filter (where is_mentee and has_left) as mentees_left,
      count(*) filter (where not took_part and changed) as others_changed, count(*) filter (where not took_part and has_left) as others_left
    from somebody group by department, level, tenure)
  select (select begun.since from begun), coalesce(sum(mentees), 0)::bigint, coalesce(sum(others), 0)::bigint,
    sum(mentees_changed)::float8 / nullif(sum(mentees), 0)::float8, sum(mentees * others_changed::float8 / others) / nullif(sum(mentees), 0)::float8,
    sum(mentees_left)::float8 / nullif(sum(mentees), 0)::float8, sum(mentees * others_left::float8 / others) / nullif(sum(mentees), 0)::float8
  from stratum where mentees > 0 and others > 0 and wanted in (select programs_run())
  $$;
revoke execute on function family_facts, listed_sessions, comparison_facts from public;
grant execute on function family_facts, listed_sessions, comparison_facts to ithaca_app;
