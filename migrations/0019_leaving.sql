-- Whoever leaves: found by day, and what would end with them.

create index person_by_leaving on person (company_id, leaving_date) where leaving_date is not null;

-- Beside those who were asked, the system moves a request on from whoever has left.
alter policy own_change on guidance_recipient using ((select current_person()) is null or person_id = (select current_person()));

-- What would end today if these people left: for whoever runs the programs, before anything is confirmed.
create function ends_with(people uuid[])
  returns table (person_id uuid, places bigint, as_mentor bigint, as_mentee bigint, meetings bigint)
  language sql stable
  as $$
  select w.id,
    (select count(*) from enrollment e where e.person_id = w.id and e.state in ('invited', 'applied', 'approved', 'placed')),
    (select count(*) from pairing p where p.mentor_id = w.id and p.state in ('proposed', 'active', 'paused', 'closing')),
    (select count(*) from pairing p where p.mentee_id = w.id and p.state in ('proposed', 'active', 'paused', 'closing')),
    (select count(*) from pairing p join session s on s.company_id = p.company_id and s.pairing_id = p.id
      where w.id in (p.mentor_id, p.mentee_id) and p.state in ('active', 'paused', 'closing') and s.state = 'planned')
  from unnest(people) w(id)
  $$;
