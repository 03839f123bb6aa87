-- Questions of one's own: what a program asks besides, at check-ins and at the close. At most ten at a time.
-- The words of a question never change: who words it anew makes its next version, and answers stay with the words they answered.

create table own_question (
  company_id uuid not null,
  id         uuid not null,
  program_id uuid not null,
  -- The first version, itself for the first.
  root_id    uuid not null,
  version    int not null default 1,
  position   int not null,
  kind       text not null,
  words      text not null,
  options    text[] not null default '{}',
  moments    text[] not null,
  written_at timestamptz not null,
  written_by uuid not null,
  retired_at timestamptz,
  primary key (company_id, id),
  constraint own_question_of foreign key (company_id, program_id) references program,
  constraint own_question_root foreign key (company_id, root_id) references own_question,
  constraint own_question_by foreign key (company_id, written_by) references person,
  constraint own_question_version_once unique (company_id, root_id, version),
  constraint own_question_kind_known check (kind in ('scale', 'choice', 'text')),
  constraint own_question_length check (length(words) between 1 and 240),
  constraint own_question_options check (case kind when 'choice' then cardinality(options) between 2 and 5 else options = '{}' end),
  constraint own_question_moments check (moments <@ array['day_30', 'midway', 'close'] and cardinality(moments) > 0)
);
create index own_question_by_program on own_question (company_id, program_id, position) where retired_at is null;
select fence('own_question');
create policy runners_add on own_question as restrictive for insert to ithaca_app with check (runs_program(program_id));
create policy runners_retire on own_question as restrictive for update to ithaca_app using (runs_program(program_id));
create policy kept on own_question as restrictive for delete to ithaca_app using (false);

create function keep_own_question() returns trigger
  language plpgsql
  as $$
begin
  if tg_op = 'UPDATE' then
    if (new.program_id, new.root_id, new.version, new.kind, new.words, new.options, new.moments) is distinct from
       (old.program_id, old.root_id, old.version, old.kind, old.words, old.options, old.moments) then
      raise exception 'a question keeps its words' using errcode = 'check_violation', constraint = 'own_question_keeps_words';
    end if;
  elsif (select count(*) from own_question where company_id = new.company_id and program_id = new.program_id and retired_at is null) >= 10 then
    raise exception 'ten questions at a time' using errcode = 'check_violation', constraint = 'own_question_ten';
  end if;
  return new;
end
$$;
create trigger keeps_words before insert or update on own_question for each row execute function keep_own_question();

-- What somebody answers in words. Its author's alone; HR reads a copy without a name, once five have written one.
create table own_text (
  company_id  uuid not null,
  pairing_id  uuid not null,
  author_id   uuid not null,
  moment      text not null,
  question_id uuid not null,
  body        text not null,
  written_at  timestamptz not null,
  primary key (company_id, pairing_id, author_id, moment, question_id),
  constraint own_text_of foreign key (company_id, pairing_id) references pairing,
  constraint own_text_by foreign key (company_id, author_id) references person,
  constraint own_text_question foreign key (company_id, question_id) references own_question,
  constraint own_text_length check (length(body) between 1 and 1000)
);
create index own_text_by_question on own_text (company_id, question_id);
select fence('own_text');
select confide('own_text', 'author_id = (select current_person())');
select authored('own_text', 'author_id');
create policy of_the_two on own_text as restrictive for insert to ithaca_app with check (is_of_pairing(pairing_id));

-- The copies: no author, no pairing, no order (the id is chance).
create table own_comment (
  company_id  uuid not null,
  id          uuid not null,
  program_id  uuid not null,
  question_id uuid not null,
  body        text not null,
  primary key (company_id, id),
  constraint own_comment_of foreign key (company_id, program_id) references program,
  constraint own_comment_question foreign key (company_id, question_id) references own_question
);
create index own_comment_by_program on own_comment (company_id, program_id, question_id, id);
select fence('own_comment');
select confide('own_comment', 'program_id in (select programs_run())');
revoke insert, update, delete on own_comment from ithaca_app;

-- How often each option was chosen. Option 0 is several that too few chose, together.
create table own_choice_batch (
  company_id  uuid not null,
  program_id  uuid not null,
  question_id uuid not null,
  number      int not null,
  option      int not null,
  people      int not null,
  primary key (company_id, question_id, number, option),
  constraint own_choice_batch_of foreign key (company_id, program_id) references program,
  constraint own_choice_batch_question foreign key (company_id, question_id) references own_question,
  constraint own_choice_batch_five check (people >= 5)
);
create index own_choice_batch_by_program on own_choice_batch (company_id, program_id);
select fence('own_choice_batch');
select confide('own_choice_batch', 'program_id in (select programs_run()) or (select reads_audit())');
revoke insert, update, delete on own_choice_batch from ithaca_app;

-- Is the answer to a question in, and not counted yet?
create function waits_to_be_counted(p pairing, author uuid, moment text, question text) returns boolean
  language sql stable
  as $$
  select (moment <> 'close' or case when author = p.mentor_id then p.close_mentor_at else p.close_mentee_at end is not null)
    and not exists (select from rating_counted c where c.company_id = p.company_id and c.pairing_id = p.id and c.author_id = author
      and c.moment = waits_to_be_counted.moment and c.question = waits_to_be_counted.question)
  $$;

create function chosen_and_waiting(wanted uuid, key text) returns table (pairing_id uuid, author_id uuid, moment text, option int)
  language sql stable
  as $$
  select r.pairing_id, r.author_id, r.moment, r.value from rating r join pairing p on p.company_id = r.company_id and p.id = r.pairing_id
  where p.program_id = wanted and r.question = key and waits_to_be_counted(p, r.author_id, r.moment, key)
  $$;

-- Comments in batches of five people. Choices wait until every option that anybody chose has five; when the program is over, the small ones are put together.
create function count_own_answers(wanted uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  place uuid := current_company();
  least int := (select greatest(5, anonymity_threshold) from company where id = place);
  over boolean := (select state in ('closed', 'archived') from program where company_id = place and id = wanted);
  asked record;
  together int;
  small int[];
begin
  perform pg_advisory_xact_lock(hashtextextended('count answers ' || wanted::text, 0));
  for asked in select q.id, q.kind, case q.kind when 'choice' then 'choice:' else 'own:' end || q.id as key from own_question q where q.company_id = place and q.program_id = wanted and q.kind in ('choice', 'text') loop
    if asked.kind = 'text' then
      if (select count(distinct t.author_id) from own_text t join pairing p on p.company_id = t.company_id and p.id = t.pairing_id
          where t.company_id = place and t.question_id = asked.id and waits_to_be_counted(p, t.author_id, t.moment, asked.key)) >= least then
        with fresh as (
          select t.* from own_text t join pairing p on p.company_id = t.company_id and p.id = t.pairing_id
          where t.company_id = place and t.question_id = asked.id and waits_to_be_counted(p, t.author_id, t.moment, asked.key)),
        counted as (
          insert into rating_counted (company_id, pairing_id, author_id, moment, question)
          select company_id, pairing_id, author_id, moment, asked.key from fresh)
        insert into own_comment (company_id, id, program_id, question_id, body)
        select place, gen_random_uuid(), wanted, asked.id, body from fresh;
      end if;
      continue;
    end if;
    small := array(select option from chosen_and_waiting(wanted, asked.key) group by option having count(distinct author_id) < least);
    if (select count(distinct author_id) from chosen_and_waiting(wanted, asked.key)) < least or (cardinality(small) > 0 and not over) then
      continue;
    end if;
    -- Several small ones together may still be too few: then the next smallest joins them.
    while cardinality(small) > 0 loop
      together := (select count(distinct author_id) from chosen_and_waiting(wanted, asked.key) where option = any (small));
      exit when together >= least;
      small := small || (select option from chosen_and_waiting(wanted, asked.key) where option <> all (small) group by option order by count(distinct author_id), option limit 1);
      exit when small[cardinality(small)] is null;
    end loop;
    insert into own_choice_batch (company_id, program_id, question_id, number, option, people)
    select place, wanted, asked.id, 1 + (select count(distinct number) from own_choice_batch b where b.company_id = place and b.question_id = asked.id),
      case when option = any (small) then 0 else option end, count(distinct author_id)
    from chosen_and_waiting(wanted, asked.key) group by 5;
    insert into rating_counted (company_id, pairing_id, author_id, moment, question) select place, pairing_id, author_id, moment, asked.key from chosen_and_waiting(wanted, asked.key);
  end loop;
end
$$;

-- One word for both: what is rated, and what a program asks of its own. Choices are no ratings, though they lie in the same table.
alter function count_answers(uuid, timestamptz) rename to count_ratings;
create function count_answers(wanted uuid, at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ select count_ratings(wanted, at); select count_own_answers(wanted, at) $$;
revoke execute on function count_answers, count_own_answers, chosen_and_waiting, waits_to_be_counted from public;
revoke execute on function count_ratings from ithaca_app;
grant execute on function count_answers to ithaca_app;
