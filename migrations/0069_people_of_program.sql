-- The right to ask who takes part is looked at once, not for every place: the condition alone did not say so to the planner.
create or replace function people_of_program(wanted uuid) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$
  select person_id from enrollment
  where company_id = current_company() and program_id = wanted and state in ('invited', 'applied', 'approved', 'placed')
    and (select runs_program(wanted))
  $$;
