-- How far somebody came in the five short screens (S13): whoever was called away goes on where they were.

create table first_steps (
  company_id uuid not null,
  person_id  uuid not null,
  screen     int not null,
  -- Seen to the end, or skipped.
  done_at    timestamptz,
  primary key (company_id, person_id),
  constraint first_steps_of foreign key (company_id, person_id) references person on delete cascade,
  constraint first_steps_range check (screen between 1 and 5)
);
select fence('first_steps');
select confide('first_steps', 'person_id = (select current_person())');
select authored('first_steps', 'person_id');
