-- A rehearsal is played on a copy: another company, made inside a transaction that is undone, with the program, those who take part in it, and
-- whatever else of theirs mail may be about. So it changes, and locks, no row of the company itself.

-- Puts rows into the copy: those of a table as they were read, some of their columns changed.
create function put_copies(what regclass, copy uuid, read jsonb, changed jsonb) returns void
  language plpgsql
  as $$
declare
  columns text;
begin
  select string_agg(quote_ident(attname), ', ') into columns
  from pg_attribute where attrelid = what and attnum > 0 and not attisdropped and attgenerated = '';
  execute format('insert into %s (%s) select %s from jsonb_populate_recordset(null::%s, $1)', what, columns, columns, what)
    using (select coalesce(jsonb_agg(r || changed || jsonb_build_object('company_id', copy)), '[]') from jsonb_array_elements(read) r);
end
$$;
revoke execute on function put_copies from public;

-- The same for what has a life: it begins anew, and goes the shortest way to where it stands.
create function put_living_copies(what regclass, copy uuid, read jsonb, changed jsonb) returns void
  language plpgsql
  as $$
declare
  stands text;
  way text[];
  those jsonb;
begin
  for stands in select distinct r ->> 'state' from jsonb_array_elements(read) r loop
    with recursive ways (path, reached) as (
      select array[after], after from life_cycle where noun = what::text and before is null
      union all
      select w.path || l.after, l.after from ways w join life_cycle l on l.noun = what::text and l.before = w.reached
      where l.after <> all (w.path)
    )
    select path into way from ways where reached = stands order by cardinality(path), path limit 1;
    those := (select jsonb_agg(r) from jsonb_array_elements(read) r where r ->> 'state' = stands);
    perform put_copies(what, copy, those, changed || jsonb_build_object('state', way[1]));
    for step in 2..cardinality(way) loop
      execute format('update %s set state = $1 where company_id = $2 and id in (select (r ->> ''id'')::uuid from jsonb_array_elements($3) r)', what)
        using way[step], copy, those;
    end loop;
  end loop;
end
$$;
revoke execute on function put_living_copies from public;

-- Whatever goes wrong: a copy is never kept.
create function refuse_to_keep_copy() returns trigger
  language plpgsql
  as $$
begin
  raise exception 'a rehearsal is undone, never kept' using errcode = 'check_violation', constraint = 'company_no_copy';
end
$$;
create constraint trigger no_copy_stays after insert on company deferrable initially deferred for each row
  when (new.slug ~ '^rehearsal-[0-9a-f]{8}$') execute function refuse_to_keep_copy();

-- Makes the copy for one program and goes on in it. "since" is where the mails begin that count for the week.
create function copy_for_rehearsal(wanted uuid, since timestamptz) returns uuid
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  here uuid := current_company();
  copy uuid := gen_random_uuid();
  people uuid[];
  pairs uuid[];
  places uuid[];
  programs uuid[];
  requests uuid[];
  living text[] := '{invited,applied,approved,placed}';
  read jsonb;
begin
  if current_person() is not null then
    raise exception 'only the system rehearses' using errcode = 'insufficient_privilege';
  end if;
  -- Who takes part, and who hears of it.
  people := array(
    select person_id from enrollment where program_id = wanted and state = any (living)
    union select person_id from coordinator where program_id = wanted
    union select person_id from company_role where role = 'hr_admin');
  -- What else they are told of: their other programs, with the other side of each pair.
  pairs := array(select id from pairing where state in ('proposed', 'active', 'paused', 'closing')
    and (program_id = wanted or mentor_id = any (people) or mentee_id = any (people)));
  requests := array(select id from guidance_request where state = 'open' and (program_id = wanted or author_id = any (people)));
  places := array(
    select id from enrollment where state = any (living) and (program_id = wanted or person_id = any (people))
    union select unnest(array[mentor_enrollment, mentee_enrollment]) from pairing where id = any (pairs));
  people := array(
    select unnest(people)
    union select person_id from enrollment where id = any (places)
    union select author_id from guidance_request where id = any (requests)
    union select person_id from guidance_recipient where request_id = any (requests));
  programs := array(
    select wanted
    union select program_id from enrollment where id = any (places)
    union select program_id from guidance_request where id = any (requests) and program_id is not null);

  select jsonb_strip_nulls(jsonb_build_object(
    'company', (select jsonb_agg(to_jsonb(c)) from company c),
    'site_calendar', (select jsonb_agg(to_jsonb(s)) from site_calendar s),
    'wording', (select jsonb_agg(to_jsonb(w)) from wording w),
    'job_role', (select jsonb_agg(to_jsonb(r)) from job_role r where id in (select job_role_id from person where id = any (people)
      union select target_role_id from enrollment where id = any (places) union select target_role_id from pairing where id = any (pairs))),
    'topic', (select jsonb_agg(to_jsonb(t)) from topic t where id in (select topic_id from guidance_request where id = any (requests))),
    'person', (select jsonb_agg(to_jsonb(p)) from person p where id = any (people)),
    'company_role', (select jsonb_agg(to_jsonb(r)) from company_role r where person_id = any (people)),
    'nomination', (select jsonb_agg(to_jsonb(n) || jsonb_build_object('nominated_by', n.person_id)) from nomination n where person_id = any (people)),
    'suggestion', (select jsonb_agg(to_jsonb(s) || '{"program_id": null, "settled_by": null}') from suggestion s where person_id = any (people)),
    'program', (select jsonb_agg(to_jsonb(p)) from program p where id = any (programs)),
    'program_goal', (select jsonb_agg(to_jsonb(g)) from program_goal g where program_id = any (programs)),
    'coordinator', (select jsonb_agg(to_jsonb(c)) from coordinator c where program_id = any (programs) and person_id = any (people)),
    'enrollment', (select jsonb_agg(to_jsonb(e)) from enrollment e where id = any (places)),
    'pairing', (select jsonb_agg(to_jsonb(p)) from pairing p where id = any (pairs)),
    'session', (select jsonb_agg(to_jsonb(s)) from session s where pairing_id = any (pairs) and state <> 'canceled'),
    'guidance_request', (select jsonb_agg(to_jsonb(g) || jsonb_build_object('pairing_id', case when pairing_id = any (pairs) then pairing_id end))
      from guidance_request g where id = any (requests)),
    'guidance_recipient', (select jsonb_agg(to_jsonb(g)) from guidance_recipient g where request_id = any (requests)),
    'notice', (select jsonb_agg(to_jsonb(n)) from notice n where person_id = any (people)),
    'mail_choice', (select jsonb_agg(to_jsonb(m) || jsonb_build_object('token', gen_random_uuid())) from mail_choice m where person_id = any (people)),
    'outbox', (select jsonb_agg(to_jsonb(o) || jsonb_build_object('id', gen_random_uuid(), 'claimed_until', null)) from outbox o
      where company_id = here and person_id = any (people) and (sent_at > since or sent_at is null and refused_at is null)),
    'job', (select jsonb_agg(to_jsonb(j) || jsonb_build_object('id', gen_random_uuid(), 'claimed_until', null)) from job j
      where company_id = here and kind = 'ask to log' and done_at is null and dead_at is null
        and (payload ->> 'session') in (select id::text from session where pairing_id = any (pairs)))
  )) into read;

  perform set_config('app.company', copy::text, true);
  perform put_copies('company', copy, read -> 'company', jsonb_build_object('id', copy, 'slug', 'rehearsal-' || substr(copy::text, 1, 8)));
  perform put_copies('site_calendar', copy, read -> 'site_calendar', '{}');
  perform put_copies('wording', copy, read -> 'wording', '{}');
  perform put_copies('job_role', copy, read -> 'job_role', '{}');
  perform put_copies('topic', copy, read -> 'topic', '{}');
  perform put_copies('person', copy, read -> 'person', '{"manager_id": null}');
  perform put_copies('company_role', copy, read -> 'company_role', '{}');
  perform put_copies('nomination', copy, read -> 'nomination', '{}');
  perform put_living_copies('program', copy, read -> 'program', '{"created_by": null}');
  perform put_copies('suggestion', copy, read -> 'suggestion', '{}');
  perform put_copies('program_goal', copy, read -> 'program_goal', '{}');
  perform put_copies('coordinator', copy, read -> 'coordinator', '{}');
  perform put_living_copies('enrollment', copy, read -> 'enrollment', '{}');
  -- What its sessions add up to is counted anew.
  perform put_living_copies('pairing', copy, read -> 'pairing',
    '{"run_id": null, "held": 0, "missed": 0, "minutes_held": 0, "met_at": null}');
  perform put_copies('session', copy, read -> 'session', '{}');
  perform put_copies('guidance_request', copy, read -> 'guidance_request', '{}');
  perform put_copies('guidance_recipient', copy, read -> 'guidance_recipient', '{}');
  perform put_copies('notice', copy, read -> 'notice', '{}');
  perform put_copies('mail_choice', copy, read -> 'mail_choice', '{}');
  perform put_copies('outbox', copy, read -> 'outbox', '{}');
  perform put_copies('job', copy, read -> 'job', '{}');
  return copy;
end
$$;
revoke execute on function copy_for_rehearsal from public;
grant execute on function copy_for_rehearsal to ithaca_app;
