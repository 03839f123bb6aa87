-- The company's own words beside a pairing: its values (S24d), what belongs to its culture (S21), and its agendas (S34).

create table guide_point (
  company_id uuid not null references company,
  id         uuid not null,
  kind       text not null,
  body       text not null,
  position   int not null,
  -- Taken off the list; what was ticked of it stays.
  retired    boolean not null default false,
  primary key (company_id, id),
  constraint guide_point_kind_known check (kind in ('value', 'culture', 'start', 'build', 'use', 'close')),
  constraint guide_point_length check (length(body) between 1 and 240),
  constraint guide_point_once unique (company_id, kind, body)
);
select fence('guide_point');

-- One topic of the culture path in one pairing: the mentor ticks, the mentee confirms; only both are progress (S21).
create table culture_step (
  company_id   uuid not null,
  pairing_id   uuid not null,
  point_id     uuid not null,
  ticked_at    timestamptz,
  confirmed_at timestamptz,
  primary key (company_id, pairing_id, point_id),
  constraint culture_step_of foreign key (company_id, pairing_id) references pairing,
  constraint culture_step_point foreign key (company_id, point_id) references guide_point
);
select fence('culture_step');
select confide('culture_step', 'is_of_pairing(pairing_id)');
create policy of_the_two_adds on culture_step as restrictive for insert to ithaca_app with check (is_of_pairing(pairing_id));
create policy of_the_two_changes on culture_step as restrictive for update to ithaca_app using (is_of_pairing(pairing_id));
create policy of_the_two_removes on culture_step as restrictive for delete to ithaca_app using (is_of_pairing(pairing_id));

-- Each ticks for oneself.
create function keep_culture_ticks() returns trigger
  language plpgsql
  as $$
declare
  two pairing;
begin
  select * into two from pairing where company_id = new.company_id and id = new.pairing_id;
  if (new.ticked_at is distinct from (case when tg_op = 'UPDATE' then old.ticked_at end) and two.mentor_id is distinct from current_person())
    or (new.confirmed_at is distinct from (case when tg_op = 'UPDATE' then old.confirmed_at end) and two.mentee_id is distinct from current_person()) then
    raise exception 'each ticks for oneself' using errcode = 'check_violation', constraint = 'culture_step_own_tick';
  end if;
  return new;
end
$$;
create trigger ticks before insert or update on culture_step for each row execute function keep_culture_ticks();
