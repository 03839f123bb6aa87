-- Nobody is exempt: what one side hands in, and each signature, is given by that side itself, under the owner of the tables too.

create or replace function keep_exchange_seal() returns trigger
  language plpgsql
  as $$
begin
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

create or replace function keep_signatures() returns trigger
  language plpgsql
  as $$
declare
  two pairing;
begin
  select * into two from pairing where company_id = new.company_id and id = new.pairing_id;
  if (new.mentor_signed_at is distinct from (case when tg_op = 'UPDATE' then old.mentor_signed_at end) and two.mentor_id is distinct from current_person())
    or (new.mentee_signed_at is distinct from (case when tg_op = 'UPDATE' then old.mentee_signed_at end) and two.mentee_id is distinct from current_person())
    or (tg_op = 'UPDATE' and (old.rhythm_days, old.place, old.own_words, old.written_by) is distinct from (new.rhythm_days, new.place, new.own_words, new.written_by)) then
    raise exception 'each signs for oneself' using errcode = 'check_violation', constraint = 'agreement_signatures';
  end if;
  return new;
end
$$;

-- Nor does the owner read across: a side's words are readable by its author, and by the other when both are in.
alter policy readers on exchange to public;
