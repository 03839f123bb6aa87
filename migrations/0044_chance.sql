-- What either side notes on the way: chances that are possible, never promised (S24f, S24j), and experiences (S24b).

create table chance (
  company_id uuid not null,
  id         uuid not null,
  pairing_id uuid not null,
  noted_by   uuid not null,
  body       text not null,
  state      text not null default 'possible',
  outcome    text not null default '',
  noted_at   timestamptz not null,
  changed_at timestamptz not null,
  primary key (company_id, id),
  constraint chance_of foreign key (company_id, pairing_id) references pairing,
  constraint chance_by foreign key (company_id, noted_by) references person,
  constraint chance_state_known check (state in ('possible', 'taken', 'let_go')),
  constraint chance_length check (length(body) between 1 and 400 and length(outcome) <= 1000)
);
create index chance_by_pairing on chance (company_id, pairing_id, noted_at desc);
select fence('chance');
select confide('chance', 'is_of_pairing(pairing_id)');
create policy author_adds on chance as restrictive for insert to ithaca_app with check (noted_by = (select current_person()) and is_of_pairing(pairing_id));
create policy of_the_two_changes on chance as restrictive for update to ithaca_app using (is_of_pairing(pairing_id));
create policy author_removes on chance as restrictive for delete to ithaca_app using (noted_by = (select current_person()));

-- Whether the asking person takes part in a program.
create function takes_part(wanted uuid) returns boolean
  language sql stable
  as $$
  select exists (select from enrollment where program_id = wanted and person_id = current_person() and state in ('approved', 'placed', 'finished'))
  $$;

-- Situation, what I did, what I would do now. Between the two, unless its owner publishes it to the program.
create table experience (
  company_id   uuid not null,
  id           uuid not null,
  pairing_id   uuid not null,
  program_id   uuid not null,
  author_id    uuid not null,
  situation    text not null,
  did          text not null,
  now          text not null default '',
  written_at   timestamptz not null,
  published_at timestamptz,
  primary key (company_id, id),
  constraint experience_of foreign key (company_id, pairing_id) references pairing,
  constraint experience_in foreign key (company_id, program_id) references program,
  constraint experience_by foreign key (company_id, author_id) references person,
  constraint experience_length check (length(situation) between 1 and 2000 and length(did) between 1 and 2000 and length(now) <= 2000)
);
create index experience_by_pairing on experience (company_id, pairing_id, written_at desc);
create index experience_by_program on experience (company_id, program_id, published_at desc) where published_at is not null;
select fence('experience');
select confide('experience', 'author_id = (select current_person()) or is_of_pairing(pairing_id)
  or (published_at is not null and (takes_part(program_id) or (current_person() is not null and runs_program(program_id))))');
select authored('experience', 'author_id');
create policy of_the_two on experience as restrictive for insert to ithaca_app with check (is_of_pairing(pairing_id));

-- A journal for oneself alone (V1, S24i): no other side, no admin, no system.

create table journal_entry (
  company_id uuid not null,
  id         uuid not null,
  author_id  uuid not null,
  body       text not null,
  written_at timestamptz not null,
  primary key (company_id, id),
  constraint journal_entry_by foreign key (company_id, author_id) references person,
  constraint journal_entry_length check (length(body) between 1 and 8000)
);
create index journal_entry_by_author on journal_entry (company_id, author_id, written_at desc, id);
select fence('journal_entry');
select confide('journal_entry', 'author_id = (select current_person())');
select authored('journal_entry', 'author_id');
