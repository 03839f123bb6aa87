-- Going on: a renewal moves the end, and after the close the two may continue informally (S8). One asks, the other answers.

alter table pairing add column goes_on_since date;
alter table pairing add constraint pairing_goes_on_after_its_end
  check (goes_on_since is null or state in ('completed', 'closed_without_feedback'));

create table renewal (
  company_id  uuid not null,
  id          uuid not null,
  pairing_id  uuid not null,
  -- Months more; none is to go on informally.
  months      int,
  asked_by    uuid not null,
  asked_at    timestamptz not null,
  answered_at timestamptz,
  accepted    boolean,
  primary key (company_id, id),
  constraint renewal_of foreign key (company_id, pairing_id) references pairing,
  constraint renewal_by foreign key (company_id, asked_by) references person,
  constraint renewal_months_range check (months between 1 and 12),
  constraint renewal_answer check ((answered_at is null) = (accepted is null))
);
create unique index renewal_one_open on renewal (company_id, pairing_id) where answered_at is null;
create index renewal_by_pairing on renewal (company_id, pairing_id, asked_at desc);
select fence('renewal');
select confide('renewal', 'is_of_pairing(pairing_id)');
create policy author_adds on renewal as restrictive for insert to ithaca_app with check (asked_by = (select current_person()) and is_of_pairing(pairing_id));
create policy of_the_two_answers on renewal as restrictive for update to ithaca_app using (is_of_pairing(pairing_id));

-- Nobody answers their own question, and an answer stays.
create function keep_renewal() returns trigger
  language plpgsql
  as $$
begin
  if (tg_op = 'INSERT' and new.answered_at is not null)
    or (tg_op = 'UPDATE' and ((old.pairing_id, old.months, old.asked_by, old.asked_at) is distinct from (new.pairing_id, new.months, new.asked_by, new.asked_at)
      or old.answered_at is not null or (new.accepted and new.asked_by = current_person()))) then
    raise exception 'the other one answers' using errcode = 'check_violation', constraint = 'renewal_other_answers';
  end if;
  return new;
end
$$;
create trigger other_answers before insert or update on renewal for each row execute function keep_renewal();

-- A pairing goes on only where both said so.
create function keep_going_on() returns trigger
  language plpgsql
  as $$
begin
  if new.goes_on_since is not null and not exists (
    select from renewal r where r.company_id = new.company_id and r.pairing_id = new.id and r.months is null and r.accepted) then
    raise exception 'both say that they go on' using errcode = 'check_violation', constraint = 'pairing_goes_on_with_both';
  end if;
  return new;
end
$$;
create trigger going_on before update of goes_on_since on pairing for each row execute function keep_going_on();
