-- A mentoring meeting: its date, minutes and kind are for HR too (V3); what was said is not.

create table session (
  company_id uuid not null,
  id         uuid not null,
  pairing_id uuid not null,
  state      text not null,
  kind       text not null,
  starts_at  timestamptz not null,
  minutes    int not null,
  place      text not null default '',
  -- Counts changes of the invitation: iCalendar's SEQUENCE.
  sequence   int not null default 0,
  planned_by uuid not null,
  planned_at timestamptz not null,
  logged_by  uuid,
  logged_at  timestamptz,
  version    int not null default 1,
  primary key (company_id, id),
  constraint session_of foreign key (company_id, pairing_id) references pairing,
  constraint session_planned_by foreign key (company_id, planned_by) references person,
  constraint session_logged_by foreign key (company_id, logged_by) references person,
  constraint session_state_known check (state in ('planned', 'held', 'missed', 'canceled')),
  constraint session_kind_known check (kind in ('in_person', 'video', 'phone', 'shadow', 'do_together', 'tell_the_story')),
  constraint session_minutes_range check (minutes between 5 and 600),
  constraint session_place_length check (length(place) <= 240)
);
create index session_by_pairing on session (company_id, pairing_id, starts_at desc, id);
create index session_by_date on session (company_id, starts_at);
select fence('session');
select confide('session', 'exists (select from pairing p where p.company_id = session.company_id and p.id = pairing_id)');
create policy of_the_two_adds on session as restrictive for insert to ithaca_app with check ((select current_person()) is null or is_of_pairing(pairing_id));
create policy of_the_two_changes on session as restrictive for update to ithaca_app using ((select current_person()) is null or is_of_pairing(pairing_id));
select has_life_cycle('session');
insert into life_cycle (noun, before, after) values
  ('session', null, 'planned'), ('session', null, 'held'), ('session', null, 'missed'),
  ('session', 'planned', 'held'), ('session', 'planned', 'missed'), ('session', 'planned', 'canceled'),
  ('session', 'missed', 'held'), ('session', 'held', 'missed');

create table session_goal (
  company_id uuid not null,
  session_id uuid not null,
  goal_id    uuid not null,
  primary key (company_id, session_id, goal_id),
  constraint session_goal_of foreign key (company_id, session_id) references session on delete cascade,
  constraint session_goal_serves foreign key (company_id, goal_id) references program_goal
);
create index session_goal_by_goal on session_goal (company_id, goal_id);
select fence('session_goal');
select confide('session_goal', 'exists (select from session s where s.company_id = session_goal.company_id and s.id = session_id)');

-- What was said. Shared: the two (V2). Private: its author alone (V1). No admin, no system.
create table session_note (
  company_id uuid not null,
  id         uuid not null,
  session_id uuid not null,
  pairing_id uuid not null,
  author_id  uuid not null,
  shared     boolean not null,
  learned    text not null default '',
  talked     text not null default '',
  challenged text not null default '',
  body       text not null default '',
  -- What of the mentor's offers was used: listen, advise, orient, decide (S9).
  used       text[] not null default '{}',
  written_at timestamptz not null,
  primary key (company_id, id),
  constraint session_note_of foreign key (company_id, session_id) references session on delete cascade,
  constraint session_note_pairing foreign key (company_id, pairing_id) references pairing,
  constraint session_note_by foreign key (company_id, author_id) references person,
  constraint session_note_once unique (company_id, session_id, author_id, shared),
  constraint session_note_length check (greatest(length(learned), length(talked), length(challenged), length(body)) <= 8000)
);
create index session_note_by_pairing on session_note (company_id, pairing_id, written_at desc);
select fence('session_note');
select confide('session_note', 'author_id = (select current_person()) or (shared and is_of_pairing(pairing_id))');
select authored('session_note', 'author_id');
create policy of_the_two on session_note as restrictive for insert to ithaca_app with check (is_of_pairing(pairing_id));

-- A corrected note keeps what it said before; read like the note itself.
create table session_note_history (
  company_id  uuid not null,
  id          uuid not null default gen_random_uuid(),
  note_id     uuid not null,
  pairing_id  uuid not null,
  author_id   uuid not null,
  shared      boolean not null,
  learned     text not null,
  talked      text not null,
  challenged  text not null,
  body        text not null,
  written_at  timestamptz not null,
  primary key (company_id, id),
  constraint session_note_history_of foreign key (company_id, note_id) references session_note on delete cascade,
  constraint session_note_history_pairing foreign key (company_id, pairing_id) references pairing,
  constraint session_note_history_by foreign key (company_id, author_id) references person
);
create index session_note_history_by_note on session_note_history (company_id, note_id, written_at desc);
select fence('session_note_history');
select confide('session_note_history', 'author_id = (select current_person()) or (shared and is_of_pairing(pairing_id))');
select authored('session_note_history', 'author_id');

create function keep_note_history() returns trigger
  language plpgsql
  as $$
begin
  if (old.learned, old.talked, old.challenged, old.body) is distinct from (new.learned, new.talked, new.challenged, new.body) then
    insert into session_note_history (company_id, note_id, pairing_id, author_id, shared, learned, talked, challenged, body, written_at)
    values (old.company_id, old.id, old.pairing_id, old.author_id, old.shared, old.learned, old.talked, old.challenged, old.body, old.written_at);
  end if;
  return null;
end
$$;
create trigger history after update on session_note for each row execute function keep_note_history();
