-- How far mentees' changes are spread is told of twenty people at the least: of five, an average with its interval can say what each of them
-- answered. So how many changed by how much is kept where nobody reads it, and leaves in sums of twenty or more (docs/suppression.md).

create table growth_spread (
  company_id uuid not null,
  program_id uuid not null,
  question   text not null,
  number     int not null,
  people     int not null,
  -- How many changed by -4 to 4 steps.
  changes    int[] not null,
  primary key (company_id, program_id, question, number),
  constraint growth_spread_of foreign key (company_id, program_id) references program,
  constraint growth_spread_changes check (cardinality(changes) = 9)
);
select fence('growth_spread');
select confide('growth_spread', 'false');
revoke insert, update, delete on growth_spread from ithaca_app;

-- Averages are over answers: a mentee of two pairings gave two.
alter table growth_batch add column answers int not null default 0;
do $$
declare
  place uuid;
begin
  for place in select all_companies() loop
    perform set_config('app.company', place::text, true);
    insert into growth_spread (company_id, program_id, question, number, people, changes)
    select company_id, program_id, question, number, people, changes from growth_batch where company_id = place;
    update growth_batch set answers = (select sum(n) from unnest(changes) n) where company_id = place;
  end loop;
  perform set_config('app.company', '', true);
end
$$;
alter table growth_batch alter column answers drop default, drop column changes;

-- The changes of a program, in the order in which batches were made: a question's batches count together as soon as they are about twenty
-- people (or the company's larger number), and those after them wait until they are as many again.
create function growth_changes(wanted uuid) returns table (question text, people bigint, changes bigint[])
  language plpgsql stable security definer set search_path = public, pg_temp
  as $$
#variable_conflict use_column
declare
  place uuid := current_company();
  least int := (select greatest(20, anonymity_threshold) from company where id = place);
  batch growth_spread;
  counted bigint;
  spread bigint[];
  waiting bigint;
  waits bigint[];
  told text;
begin
  if not (wanted in (select programs_run()) or reads_audit()) then
    return;
  end if;
  for told in select distinct s.question from growth_spread s where s.company_id = place and s.program_id = wanted order by 1 loop
    counted := 0;
    waiting := 0;
    spread := array_fill(0::bigint, array[9]);
    waits := spread;
    for batch in select * from growth_spread s where s.company_id = place and s.program_id = wanted and s.question = told order by s.number loop
      waiting := waiting + batch.people;
      waits := array(select w.n + b.n from unnest(waits) with ordinality w (n, step) join unnest(batch.changes) with ordinality b (n, step) using (step) order by step);
      if waiting >= least then
        counted := counted + waiting;
        spread := array(select s.n + w.n from unnest(spread) with ordinality s (n, step) join unnest(waits) with ordinality w (n, step) using (step) order by step);
        waiting := 0;
        waits := array_fill(0::bigint, array[9]);
      end if;
    end loop;
    if counted > 0 then
      question := told;
      people := counted;
      changes := spread;
      return next;
    end if;
  end loop;
end
$$;
revoke execute on function growth_changes from public;
grant execute on function growth_changes to ithaca_app;

create or replace function count_ratings(wanted uuid, at timestamptz) returns void
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
    select w.company_id, w.pairing_id, w.author_id, 'start', w.question from waiting w join ready using (question)),
  numbered as (
    select ready.*, 1 + (select count(*) from growth_batch b where b.company_id = place and b.program_id = wanted and b.question = ready.question) as number
    from ready),
  spread as (
    insert into growth_spread (company_id, program_id, question, number, people, changes)
    select place, wanted, question, number, people, changes from numbered)
  insert into growth_batch (company_id, program_id, question, number, people, answers, at_start, at_end, midway, midway_people, made_at)
  select place, wanted, question, number, people, (select sum(n) from unnest(changes) n), at_start, at_end, case when midway_people >= least then midway end, case when midway_people >= least then midway_people end, at
  from numbered;
end
$$;
