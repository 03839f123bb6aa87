-- What ends with people who leave, each thing once however many of them it concerns; their rights end the same day and are counted with it.
drop function ends_with;
create function ends_with(people uuid[]) returns table (pairings bigint, places bigint, meetings bigint, rights bigint)
  language sql stable
  as $$
  select
    (select count(*) from pairing p where (p.mentor_id = any (people) or p.mentee_id = any (people))
      and p.state in ('proposed', 'active', 'paused', 'closing')),
    (select count(*) from enrollment e where e.person_id = any (people) and e.state in ('invited', 'applied', 'approved', 'placed')),
    (select count(*) from pairing p join session s on s.company_id = p.company_id and s.pairing_id = p.id
      where (p.mentor_id = any (people) or p.mentee_id = any (people)) and p.state in ('active', 'paused', 'closing') and s.state = 'planned'),
    (select count(*) from company_role r where r.person_id = any (people))
      + (select count(*) from coordinator c where c.person_id = any (people))
  $$;
