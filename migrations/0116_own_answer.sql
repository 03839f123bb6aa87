-- A pairing is accepted, or declined, by each for oneself (M10); what brought the two together stays as it was proposed, and what is counted
-- of their sessions only counting changes.

create function keep_answers() returns trigger
  language plpgsql
  as $$
begin
  if current_person() is null then
    return new;
  end if;
  if (old.mentor_accepted_at is distinct from new.mentor_accepted_at and current_person() <> new.mentor_id)
    or (old.mentee_accepted_at is distinct from new.mentee_accepted_at and current_person() <> new.mentee_id)
    or (old.declined_by is distinct from new.declined_by and current_person() is distinct from new.declined_by)
  then
    raise exception 'each answers for oneself' using errcode = 'insufficient_privilege';
  end if;
  if (old.run_id, old.score, old.reasons, old.proposed_at, old.purpose) is distinct from (new.run_id, new.score, new.reasons, new.proposed_at, new.purpose)
    or (old.target_role_id is distinct from new.target_role_id and not runs_program(new.program_id))
  then
    raise exception 'what was proposed stays' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger answers before update on pairing for each row execute function keep_answers();

alter policy runners_propose on pairing with check (
  program_id in (select programs_run())
  and ((select current_person()) is null or (mentor_accepted_at is null and mentee_accepted_at is null and declined_by is null)));

revoke update on pairing from ithaca_app;
grant update (state, purpose, target_role_id, rhythm_days, score, reasons, answer_due_on, mentor_accepted_at, mentee_accepted_at, declined_by,
  started_on, ends_on, closing_from, close_due_on, ended_at, exchange_mentor_at, exchange_mentee_at, close_mentor_at, close_mentee_at, version,
  goes_on_since, program_id, mentor_id, mentee_id, mentor_enrollment, mentee_enrollment, run_id, proposed_at) on pairing to ithaca_app;
