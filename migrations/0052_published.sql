-- Ratings leave their author only in groups of five people or more (V6), and in a way that stays safe over time: answers are counted in
-- batches. A batch takes in answers that are in no other; it is made once five people (or the company's number) have given
-- one, and never changes. Whatever is shown is a sum of whole batches, so what two looks differ by is about a whole batch as well.
-- Everybody who may look sees the same sums. docs/suppression.md says why nobody can be found by subtraction.

-- Which answers are counted already, so that taking one back and giving it again counts once. Nobody reads it.
create table rating_counted (
  company_id uuid not null,
  pairing_id uuid not null,
  author_id  uuid not null,
  moment     text not null,
  question   text not null,
  primary key (company_id, pairing_id, author_id, moment, question),
  constraint rating_counted_of foreign key (company_id, pairing_id) references pairing,
  constraint rating_counted_by foreign key (company_id, author_id) references person
);
select fence('rating_counted');
select confide('rating_counted', 'false');
revoke insert, update, delete on rating_counted from ithaca_app;

-- How the answers of a batch add up.
create table rating_batch (
  company_id uuid not null,
  program_id uuid not null,
  moment     text not null,
  question   text not null,
  number     int not null,
  people     int not null,
  answers    int not null,
  total      int not null,
  made_at    timestamptz not null,
  primary key (company_id, program_id, moment, question, number),
  constraint rating_batch_of foreign key (company_id, program_id) references program,
  constraint rating_batch_five check (people >= 5 and answers >= people)
);
select fence('rating_batch');
select confide('rating_batch', 'program_id in (select programs_run()) or (select reads_audit())');
revoke insert, update, delete on rating_batch from ithaca_app;

-- How mentees saw themselves at the start and at the end (S16): the same people at both, or a total of the one less a total of the other
-- would be about whoever gave only one. "changes" counts them by end less start, from -4 to 4.
create table growth_batch (
  company_id uuid not null,
  program_id uuid not null,
  question   text not null,
  number     int not null,
  people     int not null,
  at_start   int not null,
  at_end     int not null,
  changes    int[] not null,
  -- Midway, of those who answered then as well; null where they were fewer than five.
  midway     int,
  midway_people int,
  made_at    timestamptz not null,
  primary key (company_id, program_id, question, number),
  constraint growth_batch_of foreign key (company_id, program_id) references program,
  constraint growth_batch_five check (people >= 5 and (midway is null or midway_people >= 5)),
  constraint growth_batch_changes check (cardinality(changes) = 9)
);
select fence('growth_batch');
select confide('growth_batch', 'program_id in (select programs_run()) or (select reads_audit())');
revoke insert, update, delete on growth_batch from ithaca_app;

-- Counts what is ready to be counted in one program. Drafts of a close are not in yet; how a mentee saw themselves waits for both ends.
create function count_answers(wanted uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  place uuid := current_company();
  least int := (select greatest(5, anonymity_threshold) from company where id = place);
begin
  -- One at a time: two that count at the same moment would count the same answers.
  perform pg_advisory_xact_lock(hashtextextended('count answers ' || wanted::text, 0));
  with waiting as (
    select r.company_id, r.pairing_id, r.author_id, r.moment, r.question, r.value
    from rating r
    join pairing p on p.company_id = r.company_id and p.id = r.pairing_id
    where p.company_id = place and p.program_id = wanted
      and not is_attitude(r.question) and r.question not like 'choice:%'
      and (r.moment <> 'close' or case when r.author_id = p.mentor_id then p.close_mentor_at else p.close_mentee_at end is not null)
      and not exists (select from rating_counted c where c.company_id = r.company_id and c.pairing_id = r.pairing_id
        and c.author_id = r.author_id and c.moment = r.moment and c.question = r.question)),
  ready as (
    select moment, question, count(distinct author_id) as people, count(*) as answers, sum(value) as total
    from waiting group by 1, 2 having count(distinct author_id) >= least),
  counted as (
    insert into rating_counted (company_id, pairing_id, author_id, moment, question)
    select w.company_id, w.pairing_id, w.author_id, w.moment, w.question from waiting w join ready using (moment, question))
  insert into rating_batch (company_id, program_id, moment, question, number, people, answers, total, made_at)
  select place, wanted, moment, question,
    1 + (select count(*) from rating_batch b where b.company_id = place and b.program_id = wanted and b.moment = ready.moment and b.question = ready.question),
    people, answers, total, at
  from ready;

  with waiting as (
    select s.company_id, s.pairing_id, s.author_id, s.question, s.value as at_start, e.value as at_end, m.value as midway
    from pairing p
    join rating s on s.company_id = p.company_id and s.pairing_id = p.id and s.author_id = p.mentee_id and s.moment = 'start'
    join rating e on e.company_id = p.company_id and e.pairing_id = p.id and e.author_id = p.mentee_id and e.moment = 'close' and e.question = s.question
    left join rating m on m.company_id = p.company_id and m.pairing_id = p.id and m.author_id = p.mentee_id and m.moment = 'midway' and m.question = s.question
    where p.company_id = place and p.program_id = wanted and p.close_mentee_at is not null and is_attitude(s.question)
      and not exists (select from rating_counted c where c.company_id = s.company_id and c.pairing_id = s.pairing_id
        and c.author_id = s.author_id and c.moment = 'start' and c.question = s.question)),
  ready as (
    select question, count(distinct author_id) as people, sum(at_start) as at_start, sum(at_end) as at_end,
      array(select count(*) filter (where w.at_end - w.at_start = change) from generate_series(-4, 4) change
        left join waiting w on w.question = waiting.question group by change order by change)::int[] as changes,
      sum(midway) as midway, count(distinct author_id) filter (where midway is not null) as midway_people
    from waiting group by 1 having count(distinct author_id) >= least),
  counted as (
    insert into rating_counted (company_id, pairing_id, author_id, moment, question)
    select w.company_id, w.pairing_id, w.author_id, 'start', w.question from waiting w join ready using (question))
  insert into growth_batch (company_id, program_id, question, number, people, at_start, at_end, changes, midway, midway_people, made_at)
  select place, wanted, question,
    1 + (select count(*) from growth_batch b where b.company_id = place and b.program_id = wanted and b.question = ready.question),
    people, at_start, at_end, changes, case when midway_people >= least then midway end, case when midway_people >= least then midway_people end, at
  from ready;
end
$$;

-- The eight in which a mentee looks at themselves (S16).
create function is_attitude(question text) returns boolean
  language sql immutable
  as $$ select question = any (array['confidence', 'patience', 'awareness', 'limits', 'consulting', 'courage', 'enthusiasm', 'resilience']) $$;

-- For the daily round: every program in which something may be waiting to be counted.
create function count_all_answers(at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ select count_answers(id, at) from program where company_id = current_company() and state in ('running', 'closing', 'closed') $$;

drop function rating_totals;
create index rating_by_pairing on rating (company_id, pairing_id, moment, question);
revoke execute on function count_answers, count_all_answers from public;
grant execute on function count_answers, count_all_answers to ithaca_app;

-- Who changed role since a day, for the comparison with people outside a program.
create index role_history_by_start on role_history (company_id, started_on, person_id);

-- Of personal goals HR learns how many there are (S11), nothing else.
create function personal_goals(wanted uuid) returns bigint
  language sql stable security definer set search_path = public, pg_temp
  as $$
  select count(*) from plan_goal l join pairing p on p.company_id = l.company_id and p.id = l.pairing_id
  where p.program_id = wanted and l.personal and l.state <> 'dropped' and wanted in (select programs_run())
  $$;
revoke execute on function personal_goals from public;
grant execute on function personal_goals to ithaca_app;
