-- One computed proposal for a program, with its inputs, result and certificate. Nothing is ever deleted from it.

create table match_run (
  company_id   uuid not null,
  id           uuid not null,
  program_id   uuid not null,
  number       int not null,
  state        text not null,
  requested_by uuid,
  requested_at timestamptz not null,
  finished_at  timestamptz,
  published_at timestamptz,
  -- Progress of a run under way, in thousandths.
  progress     int not null default 0,
  -- Why there is no result, as a word of the text layer.
  failure      text not null default '',
  -- Everybody's pair stays; only people without one find a place (M8).
  keep_pairs   boolean not null default false,
  -- The instance as the matching module reads it, its hash and the proposal (M4, M11).
  input_hash   text not null default '',
  instance     jsonb,
  proposal     jsonb,
  -- Numbers of the draft as it stands, changes by hand included.
  mentees      int not null default 0,
  mentors      int not null default 0,
  matched      int not null default 0,
  total        bigint not null default 0,
  -- What the certificate of the run proves (M4).
  upper_bound  bigint not null default 0,
  proven       boolean not null default false,
  -- The most points that one pair could have, and the points below which a pair is worth a look.
  best_possible int not null default 0,
  look_below   int not null default 0,
  took_ms      int not null default 0,
  -- Which single change would match how many more people (M6).
  remedies     jsonb not null default '[]',
  primary key (company_id, id),
  constraint match_run_program foreign key (company_id, program_id) references program,
  constraint match_run_by foreign key (company_id, requested_by) references person,
  constraint match_run_number_once unique (company_id, program_id, number),
  constraint match_run_state_known check (state in ('queued', 'running', 'draft', 'published', 'discarded', 'failed', 'canceled'))
);
create index match_run_by_program on match_run (company_id, program_id, number desc);
-- One run of a program at a time: two clicks make one.
create unique index match_run_one_at_a_time on match_run (company_id, program_id) where state in ('queued', 'running');
select fence('match_run');
select confide('match_run', 'runs_program(program_id)');
select has_life_cycle('match_run');
insert into life_cycle (noun, before, after) values
  ('match_run', null, 'queued'), ('match_run', 'queued', 'running'), ('match_run', 'queued', 'canceled'),
  ('match_run', 'running', 'draft'), ('match_run', 'running', 'failed'), ('match_run', 'running', 'canceled'),
  ('match_run', 'running', 'queued'),
  ('match_run', 'draft', 'published'), ('match_run', 'draft', 'discarded');

-- Who took part in a run, as the directory stood that day; "key" is the name in the instance.
create table match_candidate (
  company_id    uuid not null,
  run_id        uuid not null,
  enrollment_id uuid not null,
  side          text not null,
  key           text not null,
  person_id     uuid not null,
  given_name    text not null,
  family_name   text not null,
  job_role      text not null default '',
  department    text not null default '',
  site          text not null default '',
  places        int not null default 0,
  -- For a mentee without a mentor: how many the rules would allow, and which rule excludes how many (M6).
  eligible      int not null default 0,
  excluded      jsonb not null default '[]',
  primary key (company_id, run_id, enrollment_id),
  constraint match_candidate_run foreign key (company_id, run_id) references match_run,
  constraint match_candidate_enrollment foreign key (company_id, enrollment_id) references enrollment,
  constraint match_candidate_person foreign key (company_id, person_id) references person,
  constraint match_candidate_side_known check (side in ('mentor', 'mentee')),
  constraint match_candidate_once unique (company_id, run_id, side, key)
);
create index match_candidate_by_name on match_candidate (company_id, run_id, side, family_name, enrollment_id);
select fence('match_candidate');
-- One look at the runs a person may see, not one for every row.
select confide('match_candidate', 'run_id in (select id from match_run)');

-- The draft's pairs: what the solver proposed and what people changed by hand (M7).
create table proposed_pair (
  company_id        uuid not null,
  run_id            uuid not null,
  mentee_enrollment uuid not null,
  mentor_enrollment uuid not null,
  score             int not null,
  reasons           jsonb not null,
  runners_up        jsonb not null default '[]',
  locked_by         uuid,
  by_hand           boolean not null default false,
  changed           boolean not null default false,
  -- Rules that a pair made by hand breaks, with the reason given.
  broken_rules      text[] not null default '{}',
  reason            text not null default '',
  primary key (company_id, run_id, mentee_enrollment),
  constraint proposed_pair_run foreign key (company_id, run_id) references match_run,
  constraint proposed_pair_mentee foreign key (company_id, mentee_enrollment) references enrollment,
  constraint proposed_pair_mentor foreign key (company_id, mentor_enrollment) references enrollment,
  constraint proposed_pair_locked_by foreign key (company_id, locked_by) references person,
  constraint proposed_pair_score_range check (score between 0 and 1000)
);
create index proposed_pair_by_mentor on proposed_pair (company_id, run_id, mentor_enrollment);
create index proposed_pair_by_score on proposed_pair (company_id, run_id, score, mentee_enrollment);
select fence('proposed_pair');
select confide('proposed_pair', 'run_id in (select id from match_run)');

-- Every override with its price and, where a rule breaks, its reason.
create table match_override (
  company_id        uuid not null,
  id                uuid not null,
  run_id            uuid not null,
  kind              text not null,
  mentee_enrollment uuid not null,
  mentor_enrollment uuid,
  matched_change    int not null default 0,
  total_change      bigint not null default 0,
  broken_rules      text[] not null default '{}',
  reason            text not null default '',
  made_by           uuid not null,
  made_at           timestamptz not null,
  undone_at         timestamptz,
  -- Made in an earlier draft and kept by this run, whose instance holds it.
  carried           boolean not null default false,
  primary key (company_id, id),
  constraint match_override_run foreign key (company_id, run_id) references match_run,
  constraint match_override_by foreign key (company_id, made_by) references person,
  constraint match_override_mentee foreign key (company_id, mentee_enrollment) references enrollment,
  constraint match_override_mentor foreign key (company_id, mentor_enrollment) references enrollment,
  constraint match_override_kind_known check (kind in ('lock', 'unlock', 'forbid', 'swap', 'assign', 'leave_out')),
  constraint match_override_says_why check (broken_rules = '{}' or reason <> '')
);
create index match_override_by_run on match_override (company_id, run_id, made_at);
select fence('match_override');
select confide('match_override', 'run_id in (select id from match_run)');
