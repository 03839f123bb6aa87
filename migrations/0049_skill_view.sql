-- Social skills before and after (S24e): how the mentee sees them, and how one observer of the mentee's choice does.
-- For the mentee; an observer reads only their own. No mentor, no admin.

alter table pairing add constraint pairing_of_mentee unique (company_id, id, mentee_id);

create table observer (
  company_id uuid not null,
  pairing_id uuid not null,
  mentee_id  uuid not null,
  person_id  uuid not null,
  asked_at   timestamptz not null,
  primary key (company_id, pairing_id),
  constraint observer_of foreign key (company_id, pairing_id, mentee_id) references pairing (company_id, id, mentee_id),
  constraint observer_person foreign key (company_id, person_id) references person,
  constraint observer_is_another check (person_id <> mentee_id)
);
create index observer_by_person on observer (company_id, person_id, asked_at desc);
select fence('observer');
select confide('observer', 'person_id = (select current_person()) or mentee_id = (select current_person())');
select authored('observer', 'mentee_id');

create table skill_view (
  company_id uuid not null,
  pairing_id uuid not null,
  mentee_id  uuid not null,
  author_id  uuid not null,
  topic_id   uuid not null,
  moment     text not null,
  value      int not null,
  seen_at    timestamptz not null,
  primary key (company_id, pairing_id, author_id, topic_id, moment),
  constraint skill_view_of foreign key (company_id, pairing_id, mentee_id) references pairing (company_id, id, mentee_id),
  constraint skill_view_by foreign key (company_id, author_id) references person,
  constraint skill_view_topic foreign key (company_id, topic_id) references topic,
  constraint skill_view_moment_known check (moment in ('before', 'after')),
  constraint skill_view_value_range check (value between 1 and 5)
);
select fence('skill_view');
select confide('skill_view', 'author_id = (select current_person()) or mentee_id = (select current_person())');
select authored('skill_view', 'author_id');
create policy mentee_or_observer on skill_view as restrictive for insert to ithaca_app with check (mentee_id = (select current_person()) or exists (
  select from observer o where o.company_id = skill_view.company_id and o.pairing_id = skill_view.pairing_id and o.mentee_id = skill_view.mentee_id
    and o.person_id = (select current_person())));
