-- What the directory gives reason for (S23, S30 to S33): a newcomer, a first team, a move abroad, a farewell. HR invites, or lets it be.

create table suggestion (
  company_id  uuid not null,
  id          uuid not null,
  person_id   uuid not null,
  kind        text not null,
  -- The same reason is suggested once: a hire date, the day of a first team, a country, a leaving date.
  mark        text not null,
  occurred_on date not null,
  -- By when somebody should be asked: a sponsor by day 10.
  due_on      date not null,
  state       text not null default 'open',
  program_id  uuid,
  made_at     timestamptz not null,
  settled_by  uuid,
  settled_at  timestamptz,
  primary key (company_id, id),
  constraint suggestion_about foreign key (company_id, person_id) references person on delete cascade,
  constraint suggestion_program foreign key (company_id, program_id) references program,
  constraint suggestion_settled_by foreign key (company_id, settled_by) references person,
  constraint suggestion_kind_known check (kind in ('new_hire', 'first_team', 'abroad', 'leaving')),
  constraint suggestion_state_known check (state in ('open', 'invited', 'dismissed')),
  constraint suggestion_once unique (company_id, person_id, kind, mark)
);
create index suggestion_by_state on suggestion (company_id, state, due_on, id);
select fence('suggestion');
select confide('suggestion', '(select current_person()) is null or (select is_hr_admin())');

-- A program may invite by itself whoever its preset is for.
alter table program add column invites_alone boolean not null default false;

-- A move to another country is seen when it happens: the directory keeps no dates of it.
create table moved_abroad (
  company_id uuid not null,
  person_id  uuid not null,
  country    text not null,
  primary key (company_id, person_id),
  constraint moved_abroad_of foreign key (company_id, person_id) references person on delete cascade
);
select fence('moved_abroad');
create function note_move() returns trigger
  language plpgsql
  as $$
begin
  if new.country = new.home_country then
    delete from moved_abroad where company_id = new.company_id and person_id = new.id;
  else
    insert into moved_abroad (company_id, person_id, country) values (new.company_id, new.id, new.country)
    on conflict (company_id, person_id) do update set country = excluded.country;
  end if;
  return null;
end
$$;
create trigger moves after update of country on person for each row
  when (old.country <> '' and new.country <> '' and new.home_country <> '' and new.country is distinct from old.country) execute function note_move();
create index person_by_leaving_date on person (company_id, leaving_date) where leaving_date is not null;
