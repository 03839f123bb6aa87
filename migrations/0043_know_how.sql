-- Know-how that one of a pairing passes on to the other (S33, S24a). Everybody of the company may see who holds and who learns a topic;
-- "learning" becomes "held" only when both say that the learner can do it alone.

create table know_how (
  company_id         uuid not null,
  id                 uuid not null,
  pairing_id         uuid not null,
  topic_id           uuid not null,
  holder_id          uuid not null,
  learner_id         uuid not null,
  begun_at           timestamptz not null,
  holder_says_at     timestamptz,
  learner_says_at    timestamptz,
  primary key (company_id, id),
  constraint know_how_of foreign key (company_id, pairing_id) references pairing,
  constraint know_how_topic foreign key (company_id, topic_id) references topic,
  constraint know_how_holder foreign key (company_id, holder_id) references person,
  constraint know_how_learner foreign key (company_id, learner_id) references person,
  constraint know_how_of_two check (holder_id <> learner_id),
  constraint know_how_once unique (company_id, pairing_id, topic_id)
);
create index know_how_by_topic on know_how (company_id, topic_id, begun_at);
select fence('know_how');
create policy of_the_two_adds on know_how as restrictive for insert to ithaca_app with check (is_of_pairing(pairing_id));
create policy of_the_two_changes on know_how as restrictive for update to ithaca_app using (holder_id = (select current_person()) or learner_id = (select current_person()));
create policy of_the_two_removes on know_how as restrictive for delete to ithaca_app using (holder_id = (select current_person()) or learner_id = (select current_person()));

-- Holder and learner are the two of the pairing; each speaks for oneself.
create function keep_know_how() returns trigger
  language plpgsql
  as $$
begin
  if tg_op = 'INSERT' and not exists (
    select from pairing p where p.company_id = new.company_id and p.id = new.pairing_id
      and (new.holder_id, new.learner_id) in ((p.mentor_id, p.mentee_id), (p.mentee_id, p.mentor_id))) then
    raise exception 'know-how passes between the two' using errcode = 'check_violation', constraint = 'know_how_between_two';
  end if;
  if (new.holder_says_at is distinct from (case when tg_op = 'UPDATE' then old.holder_says_at end) and new.holder_id is distinct from current_person())
    or (new.learner_says_at is distinct from (case when tg_op = 'UPDATE' then old.learner_says_at end) and new.learner_id is distinct from current_person())
    or (tg_op = 'UPDATE' and (old.pairing_id, old.topic_id, old.holder_id, old.learner_id) is distinct from (new.pairing_id, new.topic_id, new.holder_id, new.learner_id)) then
    raise exception 'each speaks for oneself' using errcode = 'check_violation', constraint = 'know_how_own_word';
  end if;
  return new;
end
$$;
create trigger own_word before insert or update on know_how for each row execute function keep_know_how();
