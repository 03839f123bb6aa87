-- A person's place in a program, as mentor or as mentee, and what each side brings.

create table enrollment (
  company_id     uuid not null,
  id             uuid not null,
  program_id     uuid not null,
  person_id      uuid not null,
  side           text not null,
  state          text not null,
  -- Why now, in the mentee's own words (S17).
  why_now        text not null default '',
  purpose        text,
  target_role_id uuid,
  capacity       int not null default 1,
  can_teach      text not null default '',
  -- How a mentor helps, how a mentee wants to be helped: listen, advise, orient, decide (S9).
  styles         text[] not null default '{}',
  -- Agreement to the role and orientation done (S13): before that a mentor is not matched.
  agreed_at      timestamptz,
  oriented_at    timestamptz,
  -- When the mentor's story was last written: a formal mentor without one is not ready, and HR never reads its words (S15).
  told_at        timestamptz,
  invited_at     timestamptz,
  opened_at      timestamptz,
  answered_at    timestamptz,
  decline_reason text not null default '',
  -- HR's recorded exception from a rule of the program (S22).
  exception      text not null default '',
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  primary key (company_id, id),
  constraint enrollment_program foreign key (company_id, program_id) references program,
  constraint enrollment_person foreign key (company_id, person_id) references person,
  constraint enrollment_target foreign key (company_id, target_role_id) references job_role,
  constraint enrollment_once unique (company_id, program_id, person_id, side),
  constraint enrollment_side_known check (side in ('mentor', 'mentee')),
  constraint enrollment_state_known check (state in ('invited', 'applied', 'approved', 'declined', 'withdrawn', 'placed', 'finished')),
  constraint enrollment_purpose_known check (purpose in ('effective', 'progress', 'both')),
  constraint enrollment_capacity_range check (capacity between 1 and 10),
  constraint enrollment_styles_known check (styles <@ array['listen', 'advise', 'orient', 'decide'])
);
create index enrollment_by_program on enrollment (company_id, program_id, side, state, id);
create index enrollment_by_person on enrollment (company_id, person_id);
select fence('enrollment');
select confide('enrollment', 'person_id = (select current_person()) or runs_program(program_id)
  or (side = ''mentor'' and state in (''approved'', ''placed''))');
select has_life_cycle('enrollment');
insert into life_cycle (noun, before, after) values
  ('enrollment', null, 'invited'), ('enrollment', null, 'applied'),
  ('enrollment', 'invited', 'approved'), ('enrollment', 'invited', 'declined'), ('enrollment', 'invited', 'withdrawn'),
  ('enrollment', 'applied', 'approved'), ('enrollment', 'applied', 'declined'), ('enrollment', 'applied', 'withdrawn'),
  ('enrollment', 'approved', 'placed'), ('enrollment', 'approved', 'withdrawn'), ('enrollment', 'approved', 'finished'),
  ('enrollment', 'placed', 'approved'), ('enrollment', 'placed', 'withdrawn'), ('enrollment', 'placed', 'finished'),
  ('enrollment', 'declined', 'invited'), ('enrollment', 'withdrawn', 'invited'), ('enrollment', 'withdrawn', 'applied');

-- How far a person is on the way to being matched; the same words as the people page of a program.
create function enrollment_stage(e enrollment, formal boolean) returns text
  language sql stable
  as $$
  select case
    when e.state = 'invited' then case when e.opened_at is null then 'waiting' else 'opened' end
    when e.state = 'applied' then 'applied'
    when e.state = 'placed' then 'placed'
    when e.state = 'approved' then case
      when e.agreed_at is not null and (e.side = 'mentee' or (e.oriented_at is not null and (not formal or e.told_at is not null))) then 'ready'
      else 'not_ready' end
    else 'out' end
  $$;

-- S22: in a program for high potentials a mentee is on the list, or an exception is on record. The list itself stays unread (V8).
create function keep_the_list() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  if new.exception = '' and new.side = 'mentee'
    and exists (select from program where company_id = new.company_id and id = new.program_id and preset = 'high_potentials')
    and not exists (select from nomination where company_id = new.company_id and person_id = new.person_id)
  then
    raise exception 'only nominated people take part as mentees here'
      using errcode = 'check_violation', constraint = 'enrollment_on_the_list';
  end if;
  return new;
end
$$;
create trigger on_the_list before insert on enrollment for each row execute function keep_the_list();

-- A program that is over holds nobody's place any more.
create function end_places() returns trigger
  language plpgsql
  as $$
begin
  update enrollment set updated_at = new.updated_at,
    state = case when state in ('approved', 'placed') then 'finished' else 'withdrawn' end
  where company_id = new.company_id and program_id = new.id and state in ('invited', 'applied', 'approved', 'placed');
  return null;
end
$$;
create trigger places_end after update of state on program for each row
  when (new.state in ('closed', 'archived') and old.state is distinct from new.state) execute function end_places();

-- What a mentor offers: topic, level, one line of proof (S10).
create table offer (
  company_id    uuid not null,
  enrollment_id uuid not null,
  topic_id      uuid not null,
  level         int not null,
  proof         text not null default '',
  primary key (company_id, enrollment_id, topic_id),
  constraint offer_of foreign key (company_id, enrollment_id) references enrollment on delete cascade,
  constraint offer_topic foreign key (company_id, topic_id) references topic,
  constraint offer_level_range check (level between 1 and 3),
  constraint offer_proof_length check (length(proof) <= 240)
);
create index offer_by_topic on offer (company_id, topic_id);
select fence('offer');

-- What a mentee wants to learn, first wish first.
create table wanted_topic (
  company_id    uuid not null,
  enrollment_id uuid not null,
  topic_id      uuid not null,
  rank          int not null,
  primary key (company_id, enrollment_id, topic_id),
  constraint wanted_topic_of foreign key (company_id, enrollment_id) references enrollment on delete cascade,
  constraint wanted_topic_topic foreign key (company_id, topic_id) references topic,
  constraint wanted_topic_rank_range check (rank between 1 and 10),
  constraint wanted_topic_rank_once unique (company_id, enrollment_id, rank) deferrable initially deferred
);
select fence('wanted_topic');

-- Whom somebody would like to work with, first wish first. For the match and for its author, nobody else.
create table wish (
  company_id    uuid not null,
  enrollment_id uuid not null,
  person_id     uuid not null,
  wished_id     uuid not null,
  rank          int not null,
  primary key (company_id, enrollment_id, wished_id),
  constraint wish_of foreign key (company_id, enrollment_id) references enrollment on delete cascade,
  constraint wish_by foreign key (company_id, person_id) references person,
  constraint wish_wished foreign key (company_id, wished_id) references person,
  constraint wish_is_another check (person_id <> wished_id),
  constraint wish_rank_range check (rank between 1 and 10),
  constraint wish_rank_once unique (company_id, enrollment_id, rank) deferrable initially deferred
);
select fence('wish');
select confide('wish', '(select current_person()) is null or person_id = (select current_person())');
select authored('wish', 'person_id');

-- A success, a defeat, what changed (S15): for mentees of the same program, not for HR.
create table mentor_story (
  company_id    uuid not null,
  enrollment_id uuid not null,
  program_id    uuid not null,
  person_id     uuid not null,
  success       text not null,
  defeat        text not null,
  changed       text not null,
  written_at    timestamptz not null,
  primary key (company_id, enrollment_id),
  constraint mentor_story_of foreign key (company_id, enrollment_id) references enrollment on delete cascade,
  constraint mentor_story_program foreign key (company_id, program_id) references program,
  constraint mentor_story_by foreign key (company_id, person_id) references person,
  constraint mentor_story_length check (greatest(length(success), length(defeat), length(changed)) <= 4000)
);
select fence('mentor_story');
select confide('mentor_story', 'person_id = (select current_person()) or exists (
  select from enrollment e
  where e.company_id = mentor_story.company_id and e.program_id = mentor_story.program_id
    and e.person_id = (select current_person()) and e.side = ''mentee'' and e.state in (''approved'', ''placed'', ''finished''))');
select authored('mentor_story', 'person_id');
