-- A mentee asks for help (S18): to the own mentor, or openly. Between who asked and who was asked; not for HR.
-- What lies outside mentoring (S14) is answered with the company's contact and never stored: no words about health are kept.

create table guidance_request (
  company_id  uuid not null,
  id          uuid not null,
  program_id  uuid not null,
  pairing_id  uuid,
  author_id   uuid not null,
  kind        text not null,
  topic_id    uuid,
  goal_id     uuid,
  body        text not null,
  wished_by   date,
  state       text not null,
  asked_at    timestamptz not null,
  -- After three working days without an answer: a reminder, then others who can answer are named.
  remind_on   date not null,
  reminded_at timestamptz,
  answered_at timestamptz,
  session_id  uuid,
  thanks      text not null default '',
  version     int not null default 1,
  primary key (company_id, id),
  constraint guidance_request_program foreign key (company_id, program_id) references program,
  constraint guidance_request_pairing foreign key (company_id, pairing_id) references pairing,
  constraint guidance_request_by foreign key (company_id, author_id) references person,
  constraint guidance_request_topic foreign key (company_id, topic_id) references topic,
  constraint guidance_request_goal foreign key (company_id, goal_id) references program_goal,
  constraint guidance_request_session foreign key (company_id, session_id) references session,
  constraint guidance_request_kind_known check (kind in ('listen', 'advise', 'orient', 'decide')),
  constraint guidance_request_state_known check (state in ('open', 'answered', 'scheduled', 'passed_on', 'withdrawn', 'expired')),
  constraint guidance_request_length check (length(body) between 1 and 4000 and length(thanks) <= 1000)
);
create index guidance_request_by_author on guidance_request (company_id, author_id, asked_at desc);
create index guidance_request_by_program on guidance_request (company_id, program_id, state);
create index guidance_request_due on guidance_request (company_id, remind_on) where state in ('open', 'passed_on');
select fence('guidance_request');
select has_life_cycle('guidance_request');
insert into life_cycle (noun, before, after) values
  ('guidance_request', null, 'open'),
  ('guidance_request', 'open', 'answered'), ('guidance_request', 'open', 'scheduled'), ('guidance_request', 'open', 'passed_on'),
  ('guidance_request', 'open', 'withdrawn'), ('guidance_request', 'open', 'expired'),
  ('guidance_request', 'passed_on', 'answered'), ('guidance_request', 'passed_on', 'scheduled'),
  ('guidance_request', 'passed_on', 'withdrawn'), ('guidance_request', 'passed_on', 'expired'),
  ('guidance_request', 'scheduled', 'answered'), ('guidance_request', 'scheduled', 'withdrawn');

-- Who was asked, at most three at once.
create table guidance_recipient (
  company_id uuid not null,
  request_id uuid not null,
  person_id  uuid not null,
  -- Who asked, kept here so that a policy can tell without looking in a circle.
  author_id  uuid not null,
  asked_at   timestamptz not null,
  passed_on_at timestamptz,
  primary key (company_id, request_id, person_id),
  constraint guidance_recipient_of foreign key (company_id, request_id) references guidance_request on delete cascade,
  constraint guidance_recipient_person foreign key (company_id, person_id) references person,
  constraint guidance_recipient_author foreign key (company_id, author_id) references person,
  constraint guidance_recipient_is_another check (person_id <> author_id)
);
create index guidance_recipient_by_person on guidance_recipient (company_id, person_id, asked_at desc);
select fence('guidance_recipient');
select confide('guidance_recipient', '(select current_person()) is null or person_id = (select current_person()) or author_id = (select current_person())');
select confide('guidance_request', '(select current_person()) is null or author_id = (select current_person()) or exists (
  select from guidance_recipient r
  where r.company_id = guidance_request.company_id and r.request_id = id and r.person_id = (select current_person()))');
create policy author_adds on guidance_request as restrictive for insert to ithaca_app with check (author_id = (select current_person()));

-- Who asked, for whoever may see the request; null for anybody else.
create function guidance_author(wanted uuid) returns uuid
  language sql stable
  as $$ select author_id from guidance_request where id = wanted $$;
-- Nobody makes themselves a reader: only who asked adds somebody, or who was asked passes on.
create policy of_the_request on guidance_recipient as restrictive for insert to ithaca_app with check (author_id = guidance_author(request_id));
create policy own_change on guidance_recipient as restrictive for update to ithaca_app using (person_id = (select current_person()));
create policy author_removes on guidance_recipient as restrictive for delete to ithaca_app using (author_id = (select current_person()));

-- The clock and the asked move a request along; its words are its author's.
create function keep_askers_words() returns trigger
  language plpgsql
  as $$
begin
  if (new.author_id, new.program_id, new.kind, new.topic_id, new.goal_id, new.body, new.wished_by, new.thanks)
      is distinct from (old.author_id, old.program_id, old.kind, old.topic_id, old.goal_id, old.body, old.wished_by, old.thanks)
    and current_person() is distinct from old.author_id then
    raise exception 'only who asked changes the words' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger askers_words before update on guidance_request for each row execute function keep_askers_words();

create table guidance_answer (
  company_id uuid not null,
  id         uuid not null,
  request_id uuid not null,
  author_id  uuid not null,
  body       text not null,
  written_at timestamptz not null,
  primary key (company_id, id),
  constraint guidance_answer_of foreign key (company_id, request_id) references guidance_request on delete cascade,
  constraint guidance_answer_by foreign key (company_id, author_id) references person,
  constraint guidance_answer_length check (length(body) between 1 and 8000)
);
create index guidance_answer_by_request on guidance_answer (company_id, request_id, written_at);
select fence('guidance_answer');
select confide('guidance_answer', '(select current_person()) is not null and exists (
  select from guidance_request r where r.company_id = guidance_answer.company_id and r.id = request_id)');
select authored('guidance_answer', 'author_id');
create policy of_the_asked on guidance_answer as restrictive for insert to ithaca_app with check (exists (
  select from guidance_recipient r
  where r.company_id = guidance_answer.company_id and r.request_id = guidance_answer.request_id and r.person_id = (select current_person())));

-- HR's page counts requests and answers; it never reads one.
create function guidance_counts(wanted uuid, since timestamptz)
  returns table (asked bigint, answered bigint, within_three_days bigint, waiting bigint)
  language sql stable security definer set search_path = public, pg_temp
  as $$
  select count(*), count(*) filter (where answered_at is not null),
    count(*) filter (where answered_at <= asked_at + interval '3 days'),
    count(*) filter (where state in ('open', 'passed_on'))
  from guidance_request where program_id = wanted and asked_at >= since and runs_program(wanted)
  $$;
revoke execute on function guidance_counts from public;
grant execute on function guidance_counts to ithaca_app;
