-- Paths past the pages, shut: what a mailbox opens, and what statements under the application's role may touch.

-- HR edits the directory, and with it where mail goes. What opens without a login goes to the address its reader has proven.
drop function mail_to;
create function mail_to(wanted uuid[], today date)
  returns table (person_id uuid, address text, proven text, given_name text, language text, time_zone text, company_name text, token uuid,
    repeats boolean, joined boolean, gathered text[], silent text[], digest text)
  language plpgsql security definer set search_path = public, pg_temp
  as $$
#variable_conflict use_column
begin
  insert into mail_choice (company_id, person_id) select company_id, id from person where id = any (wanted) order by id on conflict do nothing;
  return query
    select p.id, p.email, coalesce(a.email, p.email), p.given_name, coalesce(a.language, c.language), coalesce(a.time_zone, nullif(p.time_zone, ''), c.time_zone),
      c.name, m.token, m.repeats and m.bounced <> p.email, p.account_id is not null, m.gathered, m.silent, m.digest
    from person p
    join company c on c.id = p.company_id
    join mail_choice m on m.company_id = p.company_id and m.person_id = p.id
    left join account a on a.id = p.account_id
    where p.id = any (wanted) and p.email <> '' and (p.leaving_date is null or p.leaving_date >= today);
end
$$;
revoke execute on function mail_to from public;
grant execute on function mail_to to ithaca_app;

-- A coordinator is named and released, never changed into another.
create policy nobody_turns on coordinator as restrictive for update to ithaca_app using (false);

-- What a row belongs to stays: the columns are the trigger's arguments.
create function keep_belonging() returns trigger
  language plpgsql
  as $$
declare
  before jsonb := to_jsonb(old);
  after jsonb := to_jsonb(new);
begin
  for place in 0..tg_nargs - 1 loop
    if before -> tg_argv[place] is distinct from after -> tg_argv[place] then
      raise exception 'a % stays with its %', tg_table_name, tg_argv[place]
        using errcode = 'check_violation', constraint = tg_table_name || '_belongs';
    end if;
  end loop;
  return new;
end
$$;
create trigger belongs before update of request_id, person_id, author_id on guidance_recipient
  for each row execute function keep_belonging('request_id', 'person_id', 'author_id');
create trigger belongs before update of request_id, author_id on guidance_answer
  for each row execute function keep_belonging('request_id', 'author_id');
create trigger belongs before update of pairing_id, author_id on exchange for each row execute function keep_belonging('pairing_id', 'author_id');
create trigger belongs before update of pairing_id, author_id on closing for each row execute function keep_belonging('pairing_id', 'author_id');
create trigger belongs before update of pairing_id, author_id, goal_id on closing_answer
  for each row execute function keep_belonging('pairing_id', 'author_id', 'goal_id');
create trigger belongs before update of pairing_id on session for each row execute function keep_belonging('pairing_id');
create trigger belongs before update of session_id, pairing_id, author_id, shared on session_note
  for each row execute function keep_belonging('session_id', 'pairing_id', 'author_id', 'shared');

-- A pairing begins with both sides sealed, and what is handed in is not taken out to be written anew.
create policy begins_sealed on pairing as restrictive for insert to ithaca_app with check (
  exchange_mentor_at is null and exchange_mentee_at is null and close_mentor_at is null and close_mentee_at is null);
create policy stays_in on exchange as restrictive for delete to ithaca_app using (handed_in_at is null);
create policy stays_in on closing as restrictive for delete to ithaca_app using (handed_in_at is null);

-- Sessions are called off, pairings and places end: none of them is deleted, for what people wrote would go with it.
create policy stays on session as restrictive for delete to ithaca_app using (false);
create policy stays on pairing as restrictive for delete to ithaca_app using (false);
create policy stays on enrollment as restrictive for delete to ithaca_app using (false);

-- A mail that left is kept without its words: a link in it is its reader's alone.
create function mail_left(wanted uuid, at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  as $$
  select mail_sent(wanted, at);
  update outbox set text_body = '', html_body = '' where id = wanted;
  $$;
revoke execute on function mail_left from public;
grant execute on function mail_left to ithaca_app;
update outbox set last_error = 'not sent' where last_error <> '';

-- A company's settings and the directory are HR's; whose account a person signs in with, only proving an email decides.
create policy hr_changes on company as restrictive for update to ithaca_app using ((select current_person()) is null or (select is_hr_admin()));
create policy hr_adds on person as restrictive for insert to ithaca_app with check (
  (select current_person()) is null or ((select is_hr_admin()) and account_id is null));
create policy hr_changes on person as restrictive for update to ithaca_app using ((select current_person()) is null or (select is_hr_admin()));
create policy hr_removes on person as restrictive for delete to ithaca_app using ((select current_person()) is null or (select is_hr_admin()));
create function keep_account() returns trigger
  language plpgsql
  as $$
begin
  if current_person() is not null then
    raise exception 'whoever joins proves their email' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger account before update of account_id on person for each row
  when (new.account_id is not null and old.account_id is distinct from new.account_id) execute function keep_account();

-- A place is made by those who run the program, by talent admins for whom they nominate, or by oneself where one may apply.
create policy may_join on enrollment as restrictive for insert to ithaca_app with check (
  (select current_person()) is null or (select is_talent_admin()) or program_id in (select programs_run())
  or (person_id = (select current_person()) and state = 'applied' and exists (
    select from program p where p.company_id = enrollment.company_id and p.id = program_id and p.joining <> 'invited')));

-- And it is theirs to invite and to approve; only an open program takes whoever comes.
create function keep_approval() returns trigger
  language plpgsql
  as $$
begin
  if not runs_program(new.program_id) and not is_talent_admin()
    and not (new.state = 'approved' and new.person_id = current_person()
      and exists (select from program p where p.company_id = new.company_id and p.id = new.program_id and p.joining = 'open'))
  then
    raise exception 'who runs the program lets people in' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger approval before update of state on enrollment for each row
  when (new.state = 'invited' and old.state <> 'invited' or new.state = 'approved' and old.state = 'applied') execute function keep_approval();
