-- A company of 50,000 people among 200, for benchmarks: run as the owner of a migrated, empty database (`big.rs`, or psql -f).
-- "Nordwerk" (address nordwerk) has 420 job roles, 75,000 roles held, 40 programs, 1,200 pairings with their sessions, and one
-- program with 3,000 mentors and 3,000 mentees ready to match. Nothing is drawn by chance: the same rows every time, by
-- counting with strides that share no factor. Ids are big_id('person 17'), big_id('program 1') and so on.

create or replace function pg_temp.big_id(thing text) returns uuid language sql immutable as $$ select md5('nordwerk ' || thing)::uuid $$;

-- 199 companies of forty people each.
do $$
declare
  n int;
  place uuid;
begin
  for n in 1..199 loop
    place := md5('company ' || n)::uuid;
    perform set_config('app.company', place::text, false);
    insert into company (id, slug, name, created_at) values (place, 'company-' || n, 'Company ' || n, '2026-03-01');
    insert into person (company_id, id, employee_number, given_name, family_name, email, department, site, hire_date, created_at, updated_at)
    select place, gen_random_uuid(), i::text, 'Given' || i, 'Family' || (i * 7 % 40), 'person' || i || '@company-' || n || '.example',
      'Department ' || i % 5, 'Site ' || i % 3, date '2015-01-01' + i * 50, '2026-03-01', '2026-03-01'
    from generate_series(1, 40) i;
  end loop;
end
$$;

do $$ begin perform set_config('app.company', md5('nordwerk company'), false); end $$;
insert into company (id, slug, name, created_at) values (current_company(), 'nordwerk', 'Nordwerk', '2026-03-01');

insert into job_role (company_id, id, title, family, level, leads_people)
select current_company(), pg_temp.big_id('role ' || f * 7 + l), trim((array['Trainee', 'Junior', '', 'Senior', 'Lead', 'Head of', 'Director'])[l + 1] || ' ' || family),
  family, l + 1, l >= 4
from generate_series(0, 59) f
cross join lateral (select (array['Grid', 'Plant', 'Trading', 'Billing', 'Storage', 'Safety', 'Quality', 'Network', 'Customer', 'Data'])[f % 10 + 1] || ' '
  || (array['Engineer', 'Planner', 'Analyst', 'Controller', 'Specialist', 'Coordinator'])[f / 10 + 1] as family) named
cross join generate_series(0, 6) l;

insert into topic (company_id, id, name, family, tacit)
select current_company(), pg_temp.big_id('topic ' || t), 'Topic ' || lpad(t::text, 2, '0'), case when t % 3 = 0 then 'social' else 'work' end, t % 7 = 0
from generate_series(0, 39) t;

-- People in the order of their numbers; nobody's manager has a higher number.
insert into person (company_id, id, employee_number, given_name, family_name, email, job_role_id, level, department, site, country, home_country,
  manager_id, hire_date, career_start_year, languages, time_zone, leaving_date, created_at, updated_at)
select current_company(), pg_temp.big_id('person ' || i), lpad(i::text, 6, '0'), given, family,
  lower(unaccent(given)) || '.' || lower(replace(unaccent(family), ' ', '-')) || i || '@nordwerk.example',
  pg_temp.big_id('role ' || (i * 37 % 60) * 7 + lvl - 1), lvl, 'Department ' || lpad((i * 37 % 40)::text, 2, '0'), site,
  (array['DE', 'DE', 'IT', 'ES', 'PL'])[i * 13 % 5 + 1], (array['DE', 'IT', 'ES', 'PL', 'FR', 'DE', 'DE'])[i * 11 % 7 + 1],
  case when i > 1 then pg_temp.big_id('person ' || greatest(1, i / 8)) end, hired, extract(year from hired)::int - i % 12,
  string_to_array((array['de en', 'it en', 'es en', 'pl de'])[i * 3 % 4 + 1], ' '),
  'Europe/Berlin', case when i % 97 = 0 then date '2026-03-10' + i % 200 end, '2026-03-01', '2026-03-01'
from generate_series(1, 50000) i
cross join lateral (select
  (array['Ana', 'Ben', 'Chiara', 'Dieter', 'Emeka', 'Françoise', 'Giovanni', 'Hannah', 'Ingrid', 'José', 'Katarzyna', 'Lukas', 'Maike', 'Noël', 'Oluwaseun',
    'Priya', 'Quentin', 'Rolf', 'Søren', 'Tomás', 'Ulrike', 'Véronique', 'Wei', 'Xenia', 'Yusuf', 'Zoë'])[i * 17 % 26 + 1] as given,
  (array['Müller', 'Rossi', 'Kowalska', 'García', 'Okoye', 'Nguyen', 'Petersen', 'Wiśniewska', 'Haddad', 'Sørensen'])[i * 7 % 10 + 1]
    || (array['', '-Aalto', '-Brandt', '-Conti', '-Dąbrowska', '-Ekström', '-Fischer', '-Grün', '-Horváth', '-Ilić', '-Jansen', '-Kaya', '-Lindqvist'])[i * 19 % 13 + 1] as family,
  case when i <= 7 then 7 when i % 100 < 8 then 1 when i % 100 < 28 then 2 when i % 100 < 64 then 3 when i % 100 < 84 then 4
    when i % 100 < 94 then 5 when i % 100 < 99 then 6 else 7 end as lvl,
  (array['Berlin', 'Bilbao', 'Cork', 'Graz', 'Hamburg', 'Husum', 'Kraków', 'Milano', 'Porto', 'Torino', 'Wien', 'Zaragoza'])[i * 5 % 12 + 1] as site,
  date '1994-01-01' + (i * 101 % 11700) as hired) made;

-- Everybody's present role, and an earlier one of every second person.
insert into role_history (company_id, id, person_id, job_role_id, department, started_on, ended_on)
select p.company_id, pg_temp.big_id('held ' || p.employee_number), p.id, p.job_role_id, p.department,
  case when p.employee_number::int % 2 = 0 then p.hire_date + (date '2026-03-01' - p.hire_date) / 2 else p.hire_date end, null
from person p where p.company_id = current_company();
insert into role_history (company_id, id, person_id, job_role_id, department, started_on, ended_on)
select p.company_id, pg_temp.big_id('held before ' || p.employee_number), p.id,
  pg_temp.big_id('role ' || (p.employee_number::int * 37 % 60) * 7 + greatest(p.level - 2, 0)), p.department, p.hire_date, p.hire_date + (date '2026-03-01' - p.hire_date) / 2
from person p where p.company_id = current_company() and p.employee_number::int % 2 = 0;

insert into company_role (company_id, person_id, role, granted_at)
select current_company(), pg_temp.big_id('person 1'), role, '2026-03-01' from unnest(array['hr_admin', 'talent_admin']) role;

-- Program 1 gathers 6,000 people; 2 to 31 run; 32 to 40 are drafts.
insert into program (company_id, id, name, formal, preset, state, purpose, length_months, rhythm_days, welcome_required, joining, rules, weights,
  starts_on, ends_on, created_by, created_at, updated_at)
select current_company(), pg_temp.big_id('program ' || n), 'Program ' || lpad(n::text, 2, '0'), n % 2 = 1, case when n % 2 = 1 then 'first_time_managers' else 'bridge' end,
  'draft', 'both', 12, 30, false, 'apply', '{}', '{}', '2026-01-15', '2027-01-14', pg_temp.big_id('person 1'), timestamptz '2025-12-01' + n * interval '1 day', '2026-03-01'
from generate_series(1, 40) n;
insert into program_goal (company_id, id, program_id, known, position)
select current_company(), pg_temp.big_id('goal ' || n || known), pg_temp.big_id('program ' || n), known, place::int
from generate_series(1, 40) n, unnest(array['knowledge', 'belonging', 'prospects']) with ordinality as g (known, place);
update program set state = 'enrolling' where id in (select pg_temp.big_id('program ' || n) from generate_series(1, 31) n);
update program set state = 'matching' where id in (select pg_temp.big_id('program ' || n) from generate_series(2, 31) n);
update program set state = 'running' where id in (select pg_temp.big_id('program ' || n) from generate_series(2, 31) n);

-- Places: (program, side, person). Mentors are people of level 4 and above, so far as the counting goes.
create temp table place as
select 1 as program, 'mentor' as side, 10000 + i as person, i as nth from generate_series(1, 3000) i
union all select 1, 'mentee', 20000 + i, i from generate_series(1, 3000) i
union all select n, 'mentor', 30000 + n * 100 + i, i from generate_series(2, 31) n, generate_series(1, 40) i
union all select n, 'mentee', 40000 + n * 100 + i, i from generate_series(2, 31) n, generate_series(1, 60) i;
insert into enrollment (company_id, id, program_id, person_id, side, state, purpose, capacity, why_now, styles, invited_at, opened_at, answered_at, agreed_at,
  oriented_at, told_at, created_at, updated_at)
select current_company(), pg_temp.big_id('place ' || program || side || nth), pg_temp.big_id('program ' || program), pg_temp.big_id('person ' || person), side, 'invited', 'both', 1,
  case when side = 'mentee' then 'I have taken on a larger task and would like to learn from somebody who did it.' else '' end, array['advise', 'listen'],
  '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-04', case when side = 'mentor' then timestamptz '2026-01-05' end,
  case when side = 'mentor' then timestamptz '2026-01-05' end, '2026-01-02', '2026-01-05'
from place;
update enrollment set state = 'approved';
insert into offer (company_id, enrollment_id, topic_id, level, proof)
select current_company(), pg_temp.big_id('place ' || program || side || nth), pg_temp.big_id('topic ' || (nth * 7 + k * 11) % 40), k % 3 + 1, 'Did it for six years'
from place, generate_series(0, 3) k where side = 'mentor';
insert into wanted_topic (company_id, enrollment_id, topic_id, rank)
select current_company(), pg_temp.big_id('place ' || program || side || nth), pg_temp.big_id('topic ' || (nth * 3 + k * 13) % 40), k + 1
from place, generate_series(0, 2) k where side = 'mentee';

-- Forty pairings in each running program: met four times, and once more to come.
insert into pairing (company_id, id, program_id, mentor_id, mentee_id, mentor_enrollment, mentee_enrollment, state, purpose, rhythm_days, score,
  proposed_at, answer_due_on, mentor_accepted_at, mentee_accepted_at, started_on, ends_on)
select current_company(), pg_temp.big_id('pairing ' || n || '/' || i), pg_temp.big_id('program ' || n), pg_temp.big_id('person ' || 30000 + n * 100 + i), pg_temp.big_id('person ' || 40000 + n * 100 + i),
  pg_temp.big_id('place ' || n || 'mentor' || i), pg_temp.big_id('place ' || n || 'mentee' || i), 'proposed', 'both', 30, 400 + i,
  '2026-01-10', '2026-01-17', '2026-01-12', '2026-01-12', '2026-01-15', '2027-01-14'
from generate_series(2, 31) n, generate_series(1, 40) i;
update pairing set state = 'active';
update enrollment set state = 'placed' where id in (select mentor_enrollment from pairing union all select mentee_enrollment from pairing);
insert into session (company_id, id, pairing_id, state, kind, starts_at, minutes, planned_by, planned_at, logged_by, logged_at)
select current_company(), gen_random_uuid(), p.id, case when k = 4 then 'planned' else 'held' end, 'video', timestamptz '2026-01-20 10:00Z' + k * interval '14 days', 60,
  p.mentor_id, '2026-01-15', case when k < 4 then p.mentor_id end, case when k < 4 then timestamptz '2026-01-20 12:00Z' + k * interval '14 days' end
from pairing p, generate_series(0, 4) k;
drop table place;
