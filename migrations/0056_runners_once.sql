-- Who runs a program is asked once for a whole list of places, as for pairings, and not once a row.
-- The same people read the same rows.

alter policy readers on enrollment using (
  person_id = (select current_person())
  or program_id in (select programs_run())
  or (side = 'mentor' and state in ('approved', 'placed'))
  or exists (
    select from pairing p
    where p.company_id = enrollment.company_id and enrollment.id in (p.mentor_enrollment, p.mentee_enrollment)
      and (p.mentor_id = (select current_person()) or p.mentee_id = (select current_person()))
  ));
alter policy readers on waiting using (person_id = (select current_person()) or program_id in (select programs_run()));
