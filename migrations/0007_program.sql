-- A mentoring program: formal or informal, with its goals, rules, weights, rhythm and length.

create table program (
  company_id       uuid not null references company,
  id               uuid not null,
  name             text not null,
  formal           boolean not null,
  preset           text not null,
  state            text not null,
  description      text not null default '',
  -- What the mentor is called here: "Sponsor" in a program for new hires (S20).
  mentor_label     text not null default '',
  purpose          text not null,
  length_months    int not null,
  -- A program shorter than three months says why and is marked short (S8).
  short_reason     text not null default '',
  rhythm_days      int not null,
  -- How many days a mentor has to answer a proposal before the next choice is asked (M10).
  answer_days      int not null default 7,
  welcome_required boolean not null,
  -- Who may come in: only the invited, whoever applies and is approved, or everybody at once.
  joining          text not null default 'invited',
  -- Hard rules (M1), weighted terms (M2) and the objective (M3), as the matching module reads them.
  rules            jsonb not null,
  weights          jsonb not null,
  objective        text not null default 'most_then_total',
  starts_on        date,
  ends_on          date,
  created_by       uuid,
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  -- Counts saves: a form that read an older version is answered with a conflict.
  version          int not null default 1,
  primary key (company_id, id),
  constraint program_by foreign key (company_id, created_by) references person,
  constraint program_name_length check (length(name) between 1 and 120),
  constraint program_state_known check (state in ('draft', 'enrolling', 'matching', 'running', 'closing', 'closed', 'archived')),
  constraint program_purpose_known check (purpose in ('effective', 'progress', 'both')),
  constraint program_objective_known check (objective in ('most_then_total', 'fairest')),
  constraint program_joining_known check (joining in ('invited', 'apply', 'open')),
  constraint program_length_range check (length_months between 1 and 36),
  constraint program_short_says_why check (length_months >= 3 or short_reason <> ''),
  constraint program_rhythm_range check (rhythm_days between 7 and 92),
  constraint program_answer_range check (answer_days between 1 and 30),
  constraint program_dates_order check (ends_on >= starts_on)
);
create unique index program_name_once on program (company_id, lower(name)) where state <> 'archived';
create index program_by_state on program (company_id, state, created_at desc);
select fence('program');
select has_life_cycle('program');
insert into life_cycle (noun, before, after) values
  ('program', null, 'draft'),
  ('program', 'draft', 'enrolling'), ('program', 'draft', 'running'), ('program', 'draft', 'archived'),
  ('program', 'enrolling', 'draft'), ('program', 'enrolling', 'matching'), ('program', 'enrolling', 'archived'),
  ('program', 'matching', 'enrolling'), ('program', 'matching', 'running'), ('program', 'matching', 'archived'),
  ('program', 'running', 'closing'), ('program', 'closing', 'running'), ('program', 'closing', 'closed'), ('program', 'closed', 'archived');

-- Ten goals are known by name (S24); a program may add its own.
create table program_goal (
  company_id uuid not null,
  id         uuid not null,
  program_id uuid not null,
  known      text,
  title      text,
  position   int not null,
  primary key (company_id, id),
  constraint program_goal_of foreign key (company_id, program_id) references program on delete cascade,
  constraint program_goal_known check (known in ('knowledge', 'experiences', 'generations', 'values', 'social_skills',
    'prospects', 'support', 'belonging', 'personality', 'opportunities')),
  constraint program_goal_named check ((known is null) <> (title is null)),
  constraint program_goal_title_length check (length(title) between 1 and 120),
  constraint program_goal_once unique (company_id, program_id, known)
);
create index program_goal_by_program on program_goal (company_id, program_id, position);
select fence('program_goal');

create table coordinator (
  company_id uuid not null,
  program_id uuid not null,
  person_id  uuid not null,
  primary key (company_id, program_id, person_id),
  constraint coordinator_program foreign key (company_id, program_id) references program on delete cascade,
  constraint coordinator_person foreign key (company_id, person_id) references person on delete cascade
);
create index coordinator_by_person on coordinator (company_id, person_id);
select fence('coordinator');

create policy hr_names on coordinator as restrictive for insert to ithaca_app with check ((select current_person()) is null or (select is_hr_admin()));
create policy hr_releases on coordinator as restrictive for delete to ithaca_app using ((select current_person()) is null or (select is_hr_admin()));

-- Whoever may see how a program runs: its coordinators and HR admins; the system too.
create function runs_program(wanted uuid) returns boolean
  language sql stable
  as $$
  select current_person() is null or is_hr_admin()
    or exists (select from coordinator where program_id = wanted and person_id = current_person())
  $$;

-- S22, V8: who is on the high-potential list, for talent admins only.
create table nomination (
  company_id   uuid not null,
  person_id    uuid not null,
  nominated_by uuid not null,
  reason       text not null default '',
  nominated_at timestamptz not null,
  primary key (company_id, person_id),
  constraint nomination_of foreign key (company_id, person_id) references person on delete cascade,
  constraint nomination_by foreign key (company_id, nominated_by) references person
);
select fence('nomination');
select confide('nomination', '(select current_person()) is null or (select is_talent_admin())');
create policy talent_adds on nomination as restrictive for insert to ithaca_app with check ((select is_talent_admin()));
create policy talent_removes on nomination as restrictive for delete to ithaca_app using ((select is_talent_admin()));

-- "Not this person" (M1): private to whoever marked it; the match run reads it as the system.
create table not_this_person (
  company_id uuid not null,
  person_id  uuid not null,
  other_id   uuid not null,
  marked_at  timestamptz not null,
  primary key (company_id, person_id, other_id),
  constraint not_this_person_by foreign key (company_id, person_id) references person on delete cascade,
  constraint not_this_person_other foreign key (company_id, other_id) references person on delete cascade,
  constraint not_this_person_is_another check (person_id <> other_id)
);
select fence('not_this_person');
select confide('not_this_person', '(select current_person()) is null or person_id = (select current_person())');
select authored('not_this_person', 'person_id');
