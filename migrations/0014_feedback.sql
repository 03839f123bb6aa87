-- The sealed two-way close (S35) and the short check-ins before it.

-- One side's close. Opens to the other when both are in; HR reads only what its author marked, once both are in (V5).
create table closing (
  company_id   uuid not null,
  pairing_id   uuid not null,
  author_id    uuid not null,
  thanks       text not null default '',
  hr_may_read  boolean not null default false,
  saved_at     timestamptz not null,
  handed_in_at timestamptz,
  primary key (company_id, pairing_id, author_id),
  constraint closing_of foreign key (company_id, pairing_id) references pairing,
  constraint closing_by foreign key (company_id, author_id) references person,
  constraint closing_length check (length(thanks) <= 4000)
);
select fence('closing');
select authored('closing', 'author_id');
create policy of_the_two on closing as restrictive for insert to ithaca_app with check (is_of_pairing(pairing_id));

-- Whether a pairing's close is open to the asking person as one of the two, or to those who run the program.
create function close_is_open_to_two(wanted uuid) returns boolean
  language sql stable
  as $$
  select exists (select from pairing where id = wanted and close_mentor_at is not null and close_mentee_at is not null
    and (mentor_id = current_person() or mentee_id = current_person()))
  $$;
create function close_is_open_to_hr(wanted uuid) returns boolean
  language sql stable
  as $$
  select current_person() is not null and exists (select from pairing where id = wanted and close_mentor_at is not null and close_mentee_at is not null
    and runs_program(program_id))
  $$;
select confide('closing', 'author_id = (select current_person()) or close_is_open_to_two(pairing_id) or (hr_may_read and close_is_open_to_hr(pairing_id))');

-- Done, to improve, next: for each goal of the program.
create table closing_answer (
  company_id  uuid not null,
  pairing_id  uuid not null,
  author_id   uuid not null,
  goal_id     uuid not null,
  done        text not null default '',
  to_improve  text not null default '',
  next        text not null default '',
  hr_may_read boolean not null default false,
  primary key (company_id, pairing_id, author_id, goal_id),
  constraint closing_answer_of foreign key (company_id, pairing_id, author_id) references closing on delete cascade,
  constraint closing_answer_goal foreign key (company_id, goal_id) references program_goal,
  constraint closing_answer_length check (greatest(length(done), length(to_improve), length(next)) <= 4000)
);
create index closing_answer_by_goal on closing_answer (company_id, goal_id);
select fence('closing_answer');
select authored('closing_answer', 'author_id');
select confide('closing_answer', 'author_id = (select current_person()) or close_is_open_to_two(pairing_id) or (hr_may_read and close_is_open_to_hr(pairing_id))');

create function seal_closing() returns trigger
  language plpgsql
  as $$
begin
  if tg_op = 'UPDATE' and old.handed_in_at is not null and new.handed_in_at is null then
    raise exception 'what is handed in stays in' using errcode = 'check_violation', constraint = 'closing_stays_in';
  end if;
  if tg_op = 'UPDATE' and old.handed_in_at is not null and old.thanks is distinct from new.thanks then
    raise exception 'what is handed in stays as it was' using errcode = 'check_violation', constraint = 'closing_stays_in';
  end if;
  if new.handed_in_at is not null then
    update pairing set
      close_mentor_at = case when mentor_id = new.author_id then coalesce(close_mentor_at, new.handed_in_at) else close_mentor_at end,
      close_mentee_at = case when mentee_id = new.author_id then coalesce(close_mentee_at, new.handed_in_at) else close_mentee_at end
    where company_id = new.company_id and id = new.pairing_id;
  end if;
  return null;
end
$$;
create trigger seal after insert or update on closing for each row execute function seal_closing();

-- A side is marked as in only by what that side handed in, and only while the two look back; it is never unmarked.
create function keep_close_seal() returns trigger
  language plpgsql
  as $$
begin
  if (old.close_mentor_at is distinct from new.close_mentor_at and (old.close_mentor_at is not null or old.state <> 'closing' or not exists (
        select from closing c where c.company_id = new.company_id and c.pairing_id = new.id and c.author_id = new.mentor_id
          and c.author_id = current_person() and c.handed_in_at is not null)))
    or (old.close_mentee_at is distinct from new.close_mentee_at and (old.close_mentee_at is not null or old.state <> 'closing' or not exists (
        select from closing c where c.company_id = new.company_id and c.pairing_id = new.id and c.author_id = new.mentee_id
          and c.author_id = current_person() and c.handed_in_at is not null))) then
    raise exception 'a close is marked by handing in' using errcode = 'check_violation', constraint = 'closing_sealed';
  end if;
  return new;
end
$$;
create trigger close_seal before update of close_mentor_at, close_mentee_at on pairing
  for each row execute function keep_close_seal();

-- Answers that are handed in stay as they were; who may read them stays their author's choice.
create function keep_closing_answer() returns trigger
  language plpgsql
  as $$
begin
  if exists (select from closing c where c.company_id = coalesce(new.company_id, old.company_id) and c.pairing_id = coalesce(new.pairing_id, old.pairing_id)
      and c.author_id = coalesce(new.author_id, old.author_id) and c.handed_in_at is not null)
    and (tg_op <> 'UPDATE' or (old.done, old.to_improve, old.next) is distinct from (new.done, new.to_improve, new.next)) then
    raise exception 'what is handed in stays as it was' using errcode = 'check_violation', constraint = 'closing_stays_in';
  end if;
  return coalesce(new, old);
end
$$;
create trigger stays_in before insert or update or delete on closing_answer for each row execute function keep_closing_answer();

-- Ratings in anchored words, never stars. Own only; totals leave from five people on (V6), through the function below.
create table rating (
  company_id uuid not null,
  pairing_id uuid not null,
  author_id  uuid not null,
  moment     text not null,
  question   text not null,
  value      int not null,
  rated_at   timestamptz not null,
  primary key (company_id, pairing_id, author_id, moment, question),
  constraint rating_of foreign key (company_id, pairing_id) references pairing,
  constraint rating_by foreign key (company_id, author_id) references person,
  constraint rating_moment_known check (moment in ('start', 'day_30', 'midway', 'close')),
  constraint rating_value_range check (value between 1 and 5),
  constraint rating_question_length check (length(question) between 1 and 60)
);
select fence('rating');
select confide('rating', 'author_id = (select current_person())');
select authored('rating', 'author_id');
create policy of_the_two on rating as restrictive for insert to ithaca_app with check (is_of_pairing(pairing_id));

create function rating_totals(wanted uuid)
  returns table (moment text, question text, people bigint, average numeric)
  language sql stable security definer set search_path = public, pg_temp
  as $$
  select r.moment, r.question, count(distinct r.author_id), round(avg(r.value), 1)
  from rating r
  join pairing p on p.company_id = r.company_id and p.id = r.pairing_id
  where p.program_id = wanted and runs_program(wanted)
  group by r.moment, r.question
  having count(distinct r.author_id) >= (select greatest(5, anonymity_threshold) from company)
  $$;
revoke execute on function rating_totals from public;
grant execute on function rating_totals to ithaca_app;

-- A short check-in: what helps, what hinders, do we go on as we are. Between the two like a shared note.
create table check_in (
  company_id uuid not null,
  pairing_id uuid not null,
  author_id  uuid not null,
  moment     text not null,
  helps      text not null default '',
  hinders    text not null default '',
  wish       text not null default '',
  written_at timestamptz not null,
  primary key (company_id, pairing_id, author_id, moment),
  constraint check_in_of foreign key (company_id, pairing_id) references pairing,
  constraint check_in_by foreign key (company_id, author_id) references person,
  constraint check_in_moment_known check (moment in ('day_30', 'midway')),
  constraint check_in_length check (greatest(length(helps), length(hinders), length(wish)) <= 4000)
);
select fence('check_in');
select confide('check_in', 'is_of_pairing(pairing_id)');
select authored('check_in', 'author_id');
create policy of_the_two on check_in as restrictive for insert to ithaca_app with check (is_of_pairing(pairing_id));
