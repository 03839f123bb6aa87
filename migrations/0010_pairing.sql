-- One mentor and one mentee in one program: the unit of record (S3).

-- So that a place, its person and its program cannot be mixed up below.
alter table enrollment add constraint enrollment_whole unique (company_id, id, program_id, person_id);

create table pairing (
  company_id        uuid not null,
  id                uuid not null,
  program_id        uuid not null,
  run_id            uuid,
  mentor_id         uuid not null,
  mentee_id         uuid not null,
  mentor_enrollment uuid not null,
  mentee_enrollment uuid not null,
  state             text not null,
  purpose           text not null,
  target_role_id    uuid,
  rhythm_days       int not null,
  score             int not null default 0,
  reasons           jsonb not null default '[]',
  proposed_at       timestamptz not null,
  answer_due_on     date not null,
  mentor_accepted_at timestamptz,
  mentee_accepted_at timestamptz,
  declined_by       uuid,
  started_on        date,
  ends_on           date,
  -- The sealed two-way close opens for writing, and by when it must be in (S35).
  closing_from      date,
  close_due_on      date,
  ended_at          timestamptz,
  -- Seals: when each side handed in; open for both only when both are set. Kept by triggers, not by hand.
  exchange_mentor_at timestamptz,
  exchange_mentee_at timestamptz,
  close_mentor_at    timestamptz,
  close_mentee_at    timestamptz,
  version           int not null default 1,
  primary key (company_id, id),
  constraint pairing_program foreign key (company_id, program_id) references program,
  constraint pairing_run foreign key (company_id, run_id) references match_run,
  constraint pairing_mentor foreign key (company_id, mentor_id) references person,
  constraint pairing_mentee foreign key (company_id, mentee_id) references person,
  constraint pairing_mentor_enrollment foreign key (company_id, mentor_enrollment, program_id, mentor_id)
    references enrollment (company_id, id, program_id, person_id),
  constraint pairing_mentee_enrollment foreign key (company_id, mentee_enrollment, program_id, mentee_id)
    references enrollment (company_id, id, program_id, person_id),
  constraint pairing_target foreign key (company_id, target_role_id) references job_role,
  constraint pairing_declined_by foreign key (company_id, declined_by) references person,
  constraint pairing_of_two check (mentor_id <> mentee_id),
  constraint pairing_purpose_known check (purpose in ('effective', 'progress', 'both')),
  constraint pairing_state_known check (state in ('proposed', 'declined', 'expired', 'active', 'paused', 'closing',
    'completed', 'closed_without_feedback', 'ended_early')),
  constraint pairing_accepted_by_both check (state in ('proposed', 'declined', 'expired')
    or (mentor_accepted_at is not null and mentee_accepted_at is not null)),
  constraint pairing_completed_with_feedback check (state <> 'completed' or (close_mentor_at is not null and close_mentee_at is not null))
);
create index pairing_by_program on pairing (company_id, program_id, state, id);
create index pairing_by_mentor on pairing (company_id, mentor_id, state);
create index pairing_by_mentee on pairing (company_id, mentee_id, state);
-- A mentee's place holds one living pairing; a third person has nowhere to stand.
create unique index pairing_one_living on pairing (company_id, mentee_enrollment)
  where state in ('proposed', 'active', 'paused', 'closing');
select fence('pairing');
select confide('pairing', 'mentor_id = (select current_person()) or mentee_id = (select current_person()) or runs_program(program_id)');
create policy two_or_runners on pairing as restrictive for update to ithaca_app
  using (mentor_id = (select current_person()) or mentee_id = (select current_person()) or runs_program(program_id));
create policy runners_propose on pairing as restrictive for insert to ithaca_app with check (runs_program(program_id));
select has_life_cycle('pairing');
insert into life_cycle (noun, before, after) values
  ('pairing', null, 'proposed'),
  ('pairing', 'proposed', 'active'), ('pairing', 'proposed', 'declined'), ('pairing', 'proposed', 'expired'),
  ('pairing', 'active', 'paused'), ('pairing', 'paused', 'active'),
  ('pairing', 'active', 'closing'), ('pairing', 'paused', 'closing'), ('pairing', 'closing', 'active'),
  ('pairing', 'closing', 'completed'), ('pairing', 'closing', 'closed_without_feedback'),
  ('pairing', 'active', 'ended_early'), ('pairing', 'paused', 'ended_early'), ('pairing', 'closing', 'ended_early');

-- Who the two are never changes: a next choice is a pairing of its own (S3).
create function keep_the_two() returns trigger
  language plpgsql
  as $$
begin
  raise exception 'the two of a pairing stay the same' using errcode = 'check_violation', constraint = 'pairing_same_two';
end
$$;
create trigger the_two before update on pairing for each row
  when ((old.program_id, old.mentor_id, old.mentee_id, old.mentor_enrollment, old.mentee_enrollment)
    is distinct from (new.program_id, new.mentor_id, new.mentee_id, new.mentor_enrollment, new.mentee_enrollment))
  execute function keep_the_two();

-- Whether the asking person is one of the two.
create function is_of_pairing(wanted uuid) returns boolean
  language sql stable
  as $$
  select exists (select from pairing where id = wanted and (mentor_id = current_person() or mentee_id = current_person()))
  $$;

-- The two know each other's enrollment: why now, styles, what each can teach.
alter policy readers on enrollment using (
  person_id = (select current_person()) or runs_program(program_id)
  or (side = 'mentor' and state in ('approved', 'placed'))
  or exists (
    select from pairing p
    where p.company_id = enrollment.company_id and enrollment.id in (p.mentor_enrollment, p.mentee_enrollment)
      and (p.mentor_id = (select current_person()) or p.mentee_id = (select current_person()))
  ));

-- "Why I want to work with you" (S29): from the mentor to the mentee, nobody else.
create table welcome (
  company_id uuid not null,
  pairing_id uuid not null,
  author_id  uuid not null,
  body       text not null,
  written_at timestamptz not null,
  primary key (company_id, pairing_id),
  constraint welcome_of foreign key (company_id, pairing_id) references pairing,
  constraint welcome_by foreign key (company_id, author_id) references person,
  constraint welcome_length check (length(body) between 1 and 4000)
);
select fence('welcome');
select confide('welcome', 'is_of_pairing(pairing_id)');
select authored('welcome', 'author_id');

-- The sealed exchange (S28): four boxes each. A draft is its author's; the other's opens when both are in; nobody else, ever.
create table exchange (
  company_id   uuid not null,
  pairing_id   uuid not null,
  author_id    uuid not null,
  the_way      text not null default '',
  defeat       text not null default '',
  success      text not null default '',
  hope         text not null default '',
  saved_at     timestamptz not null,
  handed_in_at timestamptz,
  primary key (company_id, pairing_id, author_id),
  constraint exchange_of foreign key (company_id, pairing_id) references pairing,
  constraint exchange_by foreign key (company_id, author_id) references person,
  constraint exchange_complete check (handed_in_at is null or least(length(the_way), length(defeat), length(success), length(hope)) > 0),
  constraint exchange_length check (greatest(length(the_way), length(defeat), length(success), length(hope)) <= 4000)
);
select fence('exchange');
select confide('exchange', 'author_id = (select current_person()) or exists (
  select from pairing p
  where p.company_id = exchange.company_id and p.id = pairing_id
    and (p.mentor_id = (select current_person()) or p.mentee_id = (select current_person()))
    and p.exchange_mentor_at is not null and p.exchange_mentee_at is not null)');
select authored('exchange', 'author_id');
create policy of_the_two on exchange as restrictive for insert to ithaca_app with check (is_of_pairing(pairing_id));

-- The seal: handing in marks the pairing; once in, it cannot be taken back.
create function seal_exchange() returns trigger
  language plpgsql
  as $$
begin
  if tg_op = 'UPDATE' and old.handed_in_at is not null and new.handed_in_at is null then
    raise exception 'what is handed in stays in' using errcode = 'check_violation', constraint = 'exchange_stays_in';
  end if;
  if tg_op = 'UPDATE' and old.handed_in_at is not null
    and (old.the_way, old.defeat, old.success, old.hope) is distinct from (new.the_way, new.defeat, new.success, new.hope) then
    raise exception 'what is handed in stays as it was' using errcode = 'check_violation', constraint = 'exchange_stays_in';
  end if;
  if new.handed_in_at is not null then
    update pairing set
      exchange_mentor_at = case when mentor_id = new.author_id then coalesce(exchange_mentor_at, new.handed_in_at) else exchange_mentor_at end,
      exchange_mentee_at = case when mentee_id = new.author_id then coalesce(exchange_mentee_at, new.handed_in_at) else exchange_mentee_at end
    where company_id = new.company_id and id = new.pairing_id;
  end if;
  return null;
end
$$;
create trigger seal after insert or update on exchange for each row execute function seal_exchange();

-- A side is marked as in only by what that side handed in, seen by its author; and never unmarked.
create function keep_exchange_seal() returns trigger
  language plpgsql
  as $$
begin
  -- The owner writes for others: the demo's lives, a restored backup.
  if pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'usage') then
    return new;
  end if;
  if (old.exchange_mentor_at is distinct from new.exchange_mentor_at and (old.exchange_mentor_at is not null or not exists (
        select from exchange e where e.company_id = new.company_id and e.pairing_id = new.id and e.author_id = new.mentor_id
          and e.author_id = current_person() and e.handed_in_at is not null)))
    or (old.exchange_mentee_at is distinct from new.exchange_mentee_at and (old.exchange_mentee_at is not null or not exists (
        select from exchange e where e.company_id = new.company_id and e.pairing_id = new.id and e.author_id = new.mentee_id
          and e.author_id = current_person() and e.handed_in_at is not null))) then
    raise exception 'an exchange is marked by handing in' using errcode = 'check_violation', constraint = 'exchange_sealed';
  end if;
  return new;
end
$$;
create trigger exchange_seal before update of exchange_mentor_at, exchange_mentee_at on pairing
  for each row execute function keep_exchange_seal();

-- What the two agreed (S14): boundaries, rhythm, place, confidentiality. A new version needs both again.
create table agreement (
  company_id       uuid not null,
  pairing_id       uuid not null,
  version          int not null,
  rhythm_days      int not null,
  place            text not null default '',
  own_words        text not null default '',
  confidential     boolean not null,
  boundaries       boolean not null,
  written_by       uuid not null,
  written_at       timestamptz not null,
  mentor_signed_at timestamptz,
  mentee_signed_at timestamptz,
  primary key (company_id, pairing_id, version),
  constraint agreement_of foreign key (company_id, pairing_id) references pairing,
  constraint agreement_by foreign key (company_id, written_by) references person,
  constraint agreement_needs_boundaries check (boundaries and confidential),
  constraint agreement_rhythm_range check (rhythm_days between 7 and 92),
  constraint agreement_length check (length(place) <= 240 and length(own_words) <= 4000)
);
select fence('agreement');
select confide('agreement', 'is_of_pairing(pairing_id)');
create policy of_the_two_adds on agreement as restrictive for insert to ithaca_app with check (is_of_pairing(pairing_id));
create policy of_the_two_signs on agreement as restrictive for update to ithaca_app using (is_of_pairing(pairing_id));

-- Each signs for oneself, and signed words stay as they were.
create function keep_signatures() returns trigger
  language plpgsql
  as $$
declare
  two pairing;
begin
  -- The owner writes for others: the demo's lives, a restored backup.
  if pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'usage') then
    return new;
  end if;
  select * into two from pairing where company_id = new.company_id and id = new.pairing_id;
  if (new.mentor_signed_at is distinct from (case when tg_op = 'UPDATE' then old.mentor_signed_at end) and two.mentor_id is distinct from current_person())
    or (new.mentee_signed_at is distinct from (case when tg_op = 'UPDATE' then old.mentee_signed_at end) and two.mentee_id is distinct from current_person())
    or (tg_op = 'UPDATE' and (old.rhythm_days, old.place, old.own_words, old.written_by) is distinct from (new.rhythm_days, new.place, new.own_words, new.written_by)) then
    raise exception 'each signs for oneself' using errcode = 'check_violation', constraint = 'agreement_signatures';
  end if;
  return new;
end
$$;
create trigger signatures before insert or update on agreement for each row execute function keep_signatures();

-- A no-fault exit (V7): the reason is for the named contact and its author; the other side reads neutral text.
create table pairing_exit (
  company_id uuid not null,
  pairing_id uuid not null,
  author_id  uuid not null,
  contact_id uuid,
  reason     text not null default '',
  left_at    timestamptz not null,
  primary key (company_id, pairing_id),
  constraint pairing_exit_of foreign key (company_id, pairing_id) references pairing,
  constraint pairing_exit_by foreign key (company_id, author_id) references person,
  constraint pairing_exit_contact foreign key (company_id, contact_id) references person,
  constraint pairing_exit_length check (length(reason) <= 4000)
);
select fence('pairing_exit');
select confide('pairing_exit', 'author_id = (select current_person()) or contact_id = (select current_person())');
select authored('pairing_exit', 'author_id');

-- "Something is wrong" (V7): to the named contact only.
create table concern (
  company_id uuid not null,
  id         uuid not null,
  pairing_id uuid not null,
  author_id  uuid not null,
  contact_id uuid not null,
  body       text not null,
  raised_at  timestamptz not null,
  seen_at    timestamptz,
  primary key (company_id, id),
  constraint concern_of foreign key (company_id, pairing_id) references pairing,
  constraint concern_by foreign key (company_id, author_id) references person,
  constraint concern_contact foreign key (company_id, contact_id) references person,
  constraint concern_length check (length(body) between 1 and 4000)
);
create index concern_by_contact on concern (company_id, contact_id, raised_at desc);
select fence('concern');
select confide('concern', 'author_id = (select current_person()) or contact_id = (select current_person())');
create policy author_adds on concern as restrictive for insert to ithaca_app with check (author_id = (select current_person()) and is_of_pairing(pairing_id));
create policy contact_sees on concern as restrictive for update to ithaca_app using (contact_id = (select current_person()));
