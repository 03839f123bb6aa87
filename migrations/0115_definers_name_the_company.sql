-- Functions of the owner say themselves which company they read, beside the fence that binds the owner too: neither alone is relied upon. A
-- test reads the catalogue for any that does not.

create or replace function goal_facts(wanted uuid, recent timestamptz, earlier timestamptz)
  returns table(goal_id uuid, pairings bigint, started_at float8, stands_at float8, sessions bigint, recently bigint, before bigint, evidence bigint, done bigint, to_improve bigint)
  language sql stable security definer set search_path = public, pg_temp set jit = off
  as $$
  with plan as (
    select l.program_goal_id as goal_id, count(distinct l.pairing_id) as pairings,
      avg(l.started_at_step)::float8 as started_at, avg(l.step)::float8 as stands_at,
      sum((select count(*) from plan_action a where a.company_id = l.company_id and a.goal_id = l.id and a.done_on is not null and a.evidence <> '')) as evidence
    from plan_goal l join program_goal g on g.company_id = l.company_id and g.id = l.program_goal_id
    where g.company_id = current_company() and g.program_id = wanted and not l.personal and l.state <> 'dropped'
    group by 1),
  told as (
    select a.goal_id, count(*) filter (where a.done <> '') as done, count(*) filter (where a.to_improve <> '') as to_improve
    from program_goal g
    join closing_answer a on a.company_id = g.company_id and a.goal_id = g.id
    join pairing p on p.company_id = a.company_id and p.id = a.pairing_id
    where g.company_id = current_company() and g.program_id = wanted and a.hr_may_read and p.close_mentor_at is not null and p.close_mentee_at is not null
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
  where g.company_id = current_company() and g.program_id = wanted and wanted in (select programs_run())
  $$;

create or replace function family_facts(wanted uuid) returns table(family text, goals bigint, done bigint, pairings bigint)
  language sql stable security definer set search_path = public, pg_temp set jit = off
  as $$
  select l.family, count(*), count(*) filter (where l.state = 'done'), count(distinct l.pairing_id)
  from pairing p join plan_goal l on l.company_id = p.company_id and l.pairing_id = p.id
  where p.company_id = current_company() and p.program_id = wanted and wanted in (select programs_run()) and not l.personal and l.state <> 'dropped'
  group by 1
  $$;

create or replace function personal_goals(wanted uuid) returns bigint
  language sql stable security definer set search_path = public, pg_temp
  as $$
  select count(*) from plan_goal l join pairing p on p.company_id = l.company_id and p.id = l.pairing_id
  where p.company_id = current_company() and p.program_id = wanted and l.personal and l.state <> 'dropped' and wanted in (select programs_run())
  $$;

create or replace function listed_sessions(wanted uuid, of_state text, first timestamptz, after timestamptz, touching uuid, skipped bigint, most bigint)
  returns setof uuid
  language sql stable security definer set search_path = public, pg_temp set jit = off
  as $$
  select s.id from pairing p join session s on s.company_id = p.company_id and s.pairing_id = p.id
  where p.company_id = current_company() and p.program_id = wanted and wanted in (select programs_run()) and s.state <> 'canceled' and (of_state = '' or s.state = of_state)
    and (first is null or s.starts_at >= first and s.starts_at < after)
    and (touching is null or exists (select from session_goal g where g.company_id = s.company_id and g.session_id = s.id and g.goal_id = touching))
  order by s.starts_at desc, s.id offset skipped limit most
  $$;

create or replace function guidance_facts(wanted uuid[], since timestamptz, at timestamptz)
  returns table(program_id uuid, asked bigint, answered bigint, within_three_days bigint, waiting bigint, waiting_long bigint, typical_hours float8)
  language sql stable security definer set search_path = public, pg_temp
  as $$
  select r.program_id, count(*), count(answered_at),
    count(*) filter (where answered_at <= asked_at + interval '3 days'),
    count(*) filter (where state in ('open', 'passed_on')),
    count(*) filter (where state in ('open', 'passed_on') and asked_at < at - interval '3 days'),
    case when count(answered_at) >= (select greatest(5, anonymity_threshold) from company where id = current_company()) then
      percentile_cont(0.5) within group (order by extract(epoch from answered_at - asked_at) / 3600) end
  from guidance_request r
  where r.company_id = current_company() and r.program_id = any (wanted) and r.asked_at >= since and r.program_id in (select programs_run())
  group by r.program_id
  $$;

create or replace function comparison_facts(wanted uuid, today date)
  returns table(since date, mentees bigint, others bigint, mentees_changed float8, others_changed float8, mentees_left float8, others_left float8)
  language sql stable security definer set search_path = public, pg_temp set jit = off
  as $$
  with begun as (
    select min(started_on) as since from pairing where company_id = current_company() and program_id = wanted and started_on is not null),
  changed as (
    select distinct h.person_id from role_history h, begun where h.company_id = current_company() and h.started_on > begun.since and h.started_on <= today and h.employer = ''),
  took_part as (
    select mentee_id, bool_or(program_id = wanted) as here from pairing where company_id = current_company() and started_on is not null group by 1),
  somebody as (
    select n.department, n.level, case when n.hire_date is null then -1 else width_bucket(begun.since - n.hire_date, array[365, 1095, 2555]) end as tenure,
      c.person_id is not null as changed, has_left(n.leaving_date, today) as has_left, coalesce(t.here, false) as is_mentee, t.mentee_id is not null as took_part
    from begun, person n left join changed c on c.person_id = n.id left join took_part t on t.mentee_id = n.id
    where n.company_id = current_company() and not has_left(n.leaving_date, begun.since) and (n.hire_date is null or n.hire_date <= begun.since)),
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

create or replace function bounces(most int)
  returns table(person_id uuid, given_name text, family_name text, address text, bounced_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$
  select p.id, p.given_name, p.family_name, p.email, m.bounced_at from mail_choice m join person p on p.company_id = m.company_id and p.id = m.person_id
  where m.company_id = current_company() and m.bounced <> '' and m.bounced = p.email and is_hr_admin() order by m.bounced_at desc, p.id limit most
  $$;

create or replace function forget_bounce(wanted uuid) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ update mail_choice set bounced = '', bounced_at = null where company_id = current_company() and person_id = wanted and is_hr_admin() $$;

create or replace function own_mail_choice(wish boolean, often text, in_digest text[], never text[]) returns void
  language sql security definer set search_path = public, pg_temp
  as $$
  insert into mail_choice (company_id, person_id, repeats, digest, gathered, silent)
  select company_id, id, wish, often, in_digest, never from person where company_id = current_company() and id = current_person()
  on conflict (company_id, person_id) do update
    set repeats = excluded.repeats, digest = excluded.digest, gathered = excluded.gathered, silent = excluded.silent
  $$;

-- Who gets a digest is asked by the daily round alone.
create or replace function digests_due(today date, at timestamptz) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$
  select h.person_id
  from (select person_id, min(told_at) as since from notice where company_id = current_company() and mail = 'held' and done_at is null group by person_id) h
  join mail_choice m on m.company_id = current_company() and m.person_id = h.person_id
  where current_person() is null and m.digest <> 'never' and (m.digest = 'daily' or extract(isodow from today) = 1 or h.since < at - interval '7 days')
    and mails_of_week(h.person_id, at, false) < (select mail_cap from company where id = current_company())
  order by h.person_id
  $$;

-- What merges two words of a catalogue reaches into every program: it asks who wants it, as the tables do.
create or replace function merge_job_role(gone uuid, kept uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  place uuid := current_company();
begin
  if current_person() is not null and not is_hr_admin() then
    raise exception 'HR keeps the catalogues' using errcode = 'insufficient_privilege';
  end if;
  update person set job_role_id = kept where company_id = place and job_role_id = gone;
  delete from role_history h where h.company_id = place and h.job_role_id = gone
    and exists (select from role_history o where o.company_id = h.company_id and o.person_id = h.person_id and o.job_role_id = kept and o.started_on = h.started_on);
  update role_history set job_role_id = kept where company_id = place and job_role_id = gone;
  update enrollment set target_role_id = kept where company_id = place and target_role_id = gone;
  update pairing set target_role_id = kept where company_id = place and target_role_id = gone;
  update job_role_alias set job_role_id = kept where company_id = place and job_role_id = gone;
  insert into job_role_alias (company_id, alias, job_role_id) select company_id, lower(title), kept from job_role where company_id = place and id = gone
    on conflict (company_id, alias) do update set job_role_id = kept;
  delete from job_role where company_id = place and id = gone;
end
$$;

create or replace function merge_topic(gone uuid, kept uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  other record;
  whose uuid := current_company();
  place tid;
  places tid[];
begin
  if current_person() is not null and not is_hr_admin() then
    raise exception 'HR keeps the catalogues' using errcode = 'insufficient_privilege';
  end if;
  update offer o set level = greatest(o.level, g.level), proof = case when o.proof = '' then g.proof else o.proof end
    from offer g where g.company_id = whose and g.topic_id = gone and o.topic_id = kept and o.company_id = g.company_id and o.enrollment_id = g.enrollment_id;
  delete from offer g where g.company_id = whose and g.topic_id = gone
    and exists (select from offer o where o.company_id = g.company_id and o.enrollment_id = g.enrollment_id and o.topic_id = kept);
  update wanted_topic o set rank = least(o.rank, g.rank)
    from wanted_topic g where g.company_id = whose and g.topic_id = gone and o.topic_id = kept and o.company_id = g.company_id and o.enrollment_id = g.enrollment_id;
  delete from wanted_topic g where g.company_id = whose and g.topic_id = gone
    and exists (select from wanted_topic o where o.company_id = g.company_id and o.enrollment_id = g.enrollment_id and o.topic_id = kept);
  for other in
    select c.conrelid::regclass as tenant, a.attname as name
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey) and a.attname <> 'company_id'
    where c.contype = 'f' and c.confrelid = 'topic'::regclass
  loop
    execute format('select array_agg(ctid) from %s where company_id = $2 and %I = $1', other.tenant, other.name) into places using gone, whose;
    foreach place in array coalesce(places, '{}') loop
      begin
        execute format('update %s set %I = $1 where ctid = $2', other.tenant, other.name) using kept, place;
      exception
        when unique_violation then
          execute format('delete from %s where ctid = $1', other.tenant) using place;
        when check_violation then
          -- A guard that lets nobody change what the two have said: nothing of that changes, only what the topic is called.
          execute format('alter table %s disable trigger user', other.tenant);
          begin
            execute format('update %s set %I = $1 where ctid = $2', other.tenant, other.name) using kept, place;
          exception when unique_violation then
            execute format('delete from %s where ctid = $1', other.tenant) using place;
          end;
          execute format('alter table %s enable trigger user', other.tenant);
      end;
    end loop;
  end loop;
  insert into topic_alias (company_id, alias, topic_id) select company_id, lower(name), kept from topic where company_id = whose and id = gone
    on conflict (company_id, alias) do update set topic_id = kept;
  delete from topic where company_id = whose and id = gone;
end
$$;

-- What was written to people is read by the system alone: the demo's mail page, a rehearsal.
create or replace function mail_of_company(most int) returns setof outbox
  language sql stable security definer set search_path = public, pg_temp
  as $$
  select * from outbox
  where current_person() is null
    and (company_id = current_company() or company_id is null and address in (select email from person where company_id = current_company()))
  order by queued_at desc, id desc limit most
  $$;
