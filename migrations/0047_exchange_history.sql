-- What is sealed stays as it is until both sides are in; then each may add to their own words, and what they said before is kept (S28).

create table exchange_history (
  company_id uuid not null,
  id         uuid not null default gen_random_uuid(),
  pairing_id uuid not null,
  author_id  uuid not null,
  the_way    text not null,
  defeat     text not null,
  success    text not null,
  hope       text not null,
  saved_at   timestamptz not null,
  primary key (company_id, id),
  constraint exchange_history_of foreign key (company_id, pairing_id, author_id) references exchange on delete cascade
);
create index exchange_history_by_pairing on exchange_history (company_id, pairing_id, saved_at desc);
select fence('exchange_history');
select confide('exchange_history', 'is_of_pairing(pairing_id)');
select authored('exchange_history', 'author_id');

create or replace function seal_exchange() returns trigger
  language plpgsql
  as $$
begin
  if tg_op = 'UPDATE' and old.handed_in_at is not null and new.handed_in_at is null then
    raise exception 'what is handed in stays in' using errcode = 'check_violation', constraint = 'exchange_stays_in';
  end if;
  if tg_op = 'UPDATE' and old.handed_in_at is not null
    and (old.the_way, old.defeat, old.success, old.hope) is distinct from (new.the_way, new.defeat, new.success, new.hope) then
    if not exists (select from pairing p where p.company_id = new.company_id and p.id = new.pairing_id
        and p.exchange_mentor_at is not null and p.exchange_mentee_at is not null) then
      raise exception 'what is handed in stays as it was' using errcode = 'check_violation', constraint = 'exchange_stays_in';
    end if;
    insert into exchange_history (company_id, pairing_id, author_id, the_way, defeat, success, hope, saved_at)
    values (old.company_id, old.pairing_id, old.author_id, old.the_way, old.defeat, old.success, old.hope, old.saved_at);
  end if;
  if new.handed_in_at is not null and (tg_op = 'INSERT' or old.handed_in_at is null) then
    update pairing set
      exchange_mentor_at = case when mentor_id = new.author_id then coalesce(exchange_mentor_at, new.handed_in_at) else exchange_mentor_at end,
      exchange_mentee_at = case when mentee_id = new.author_id then coalesce(exchange_mentee_at, new.handed_in_at) else exchange_mentee_at end
    where company_id = new.company_id and id = new.pairing_id;
  end if;
  return null;
end
$$;
