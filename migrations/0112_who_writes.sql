-- Who writes each table, where until now only the pages asked. Reading has its policies; these are for writing.

-- Only these may write, change or remove a row.
create function written_by(tenant regclass, condition text) returns void
  language plpgsql
  as $$
begin
  execute format('create policy writers_add on %s as restrictive for insert to ithaca_app with check (%s)', tenant, condition);
  execute format('create policy writers_change on %s as restrictive for update to ithaca_app using (%s)', tenant, condition);
  execute format('create policy writers_remove on %s as restrictive for delete to ithaca_app using (%s)', tenant, condition);
end
$$;

-- A company's catalogues and its directory's history: HR, and the system for an import.
select written_by(tenant, '(select current_person()) is null or (select is_hr_admin())')
from unnest(array['job_role', 'job_role_alias', 'topic', 'topic_alias', 'role_history', 'moved_abroad', 'guide_point', 'suggestion',
  'people_import', 'import_change', 'import_layout']::regclass[]) tenant;

-- A program and its match runs: whoever runs it, asked once for a statement.
alter policy readers on match_run using (program_id in (select programs_run()));
create policy hr_adds on program as restrictive for insert to ithaca_app with check ((select current_person()) is null or (select is_hr_admin()));
create policy runners_change on program as restrictive for update to ithaca_app using (id in (select programs_run()));
select written_by('program_goal', 'program_id in (select programs_run())');
select written_by('match_run', 'program_id in (select programs_run())');
select written_by(tenant, 'run_id in (select id from match_run)') from unnest(array['match_candidate', 'proposed_pair', 'match_override']::regclass[]) tenant;
create policy runners_remove on rehearsed_mail as restrictive for delete to ithaca_app using (runs_program(program_id));

-- What somebody offers and wants: they themselves.
select written_by(tenant, '(select current_person()) is null or enrollment_id in (select id from enrollment where person_id = (select current_person()))')
from unnest(array['offer', 'wanted_topic']::regclass[]) tenant;

-- Nobody waits who does not say so by the own place: runners put on the list, and whoever leaves takes the own line along.
create policy runners_add on waiting as restrictive for insert to ithaca_app with check (program_id in (select programs_run()));
create policy runners_change on waiting as restrictive for update to ithaca_app using (program_id in (select programs_run()));
create policy own_or_runners_remove on waiting as restrictive for delete to ithaca_app
  using (person_id = (select current_person()) or program_id in (select programs_run()));

-- Which goals a meeting touched: the two of it.
select written_by('session_goal', '(select current_person()) is null or exists (
  select from session s where s.company_id = session_goal.company_id and s.id = session_id and is_of_pairing(s.pairing_id))');
revoke update on session_goal from ithaca_app;

-- A request is moved on by who asked and who was asked.
create policy between_them on guidance_request as restrictive for update to ithaca_app using (
  (select current_person()) is null or author_id = (select current_person()) or exists (
    select from guidance_recipient r
    where r.company_id = guidance_request.company_id and r.request_id = id and r.person_id = (select current_person())));

-- The log says who did it: nobody writes a line in somebody else's name.
create policy in_ones_own_name on audit as restrictive for insert to ithaca_app with check (
  (select current_person()) is null or actor_id = (select current_person()));

-- People are told through a function; only the system writes a notice otherwise.
create policy the_system_adds on notice as restrictive for insert to ithaca_app with check ((select current_person()) is null);

-- What nothing does, nobody may.
revoke delete on program, agreement, concern, guidance_request, renewal, rehearsal from ithaca_app;
revoke update on company_preset, person_tag, rehearsed_mail, nomination from ithaca_app;
revoke delete on notice from ithaca_app;

-- A place stands in its program, for its person, on its side.
create trigger belongs before update of program_id, person_id, side on enrollment for each row
  execute function keep_belonging('program_id', 'person_id', 'side');

-- Whether a living pairing holds a place; of the pairing nothing is told.
create function is_held(e enrollment) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$
  select exists (
    select from pairing p
    where p.company_id = current_company() and p.state in ('active', 'paused', 'closing')
      and (p.mentor_id = e.person_id and p.mentor_enrollment = e.id or p.mentee_id = e.person_id and p.mentee_enrollment = e.id))
  $$;
revoke execute on function is_held from public;
grant execute on function is_held to ithaca_app;

-- Whoever runs no program changes of a place what its owner brings, and its state as far as the owner, or the pairing, decides.
create function keep_place() returns trigger
  language plpgsql
  as $$
declare
  own text[] := array['state', 'updated_at', 'why_now', 'purpose', 'target_role_id', 'capacity', 'can_teach', 'styles', 'agreed_at', 'oriented_at',
    'told_at', 'opened_at', 'answered_at', 'decline_reason'];
  mine boolean := new.person_id = current_person();
begin
  if runs_program(new.program_id) then
    return new;
  end if;
  if to_jsonb(new) - (case when mine then own else array['state', 'updated_at'] end)
      is distinct from to_jsonb(old) - (case when mine then own else array['state', 'updated_at'] end)
    or not (mine or exists (
      select from pairing p
      where p.company_id = new.company_id and current_person() in (p.mentor_id, p.mentee_id) and new.id in (p.mentor_enrollment, p.mentee_enrollment)))
    or not (case
      when new.state = old.state then true
      -- The pairing's: for either of the two.
      when new.state = 'placed' then is_held(new)
      when old.state = 'placed' then new.state in ('approved', 'finished') and not is_held(new)
      -- One's own.
      when new.state = 'approved' then mine
      when new.state = 'declined' then mine and old.state = 'invited'
      when new.state = 'withdrawn' then mine
      when new.state = 'applied' then mine and exists (
        select from program p where p.company_id = new.company_id and p.id = new.program_id and p.joining <> 'invited')
      else false
    end)
  then
    raise exception 'whoever runs the program decides that' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger place before update on enrollment for each row execute function keep_place();

-- Talent admins invite whom they nominate, and approve nobody.
alter policy may_join on enrollment with check (
  (select current_person()) is null or program_id in (select programs_run())
  or ((select is_talent_admin()) and side = 'mentee' and state = 'invited' and exists (
    select from program p where p.company_id = enrollment.company_id and p.id = program_id and p.preset = 'high_potentials'))
  or (person_id = (select current_person()) and state = 'applied' and exists (
    select from program p where p.company_id = enrollment.company_id and p.id = program_id and p.joining <> 'invited')));
create or replace function keep_approval() returns trigger
  language plpgsql
  as $$
begin
  if not runs_program(new.program_id)
    and not (new.state = 'approved' and new.person_id = current_person()
      and exists (select from program p where p.company_id = new.company_id and p.id = new.program_id and p.joining = 'open'))
  then
    raise exception 'who runs the program lets people in' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
