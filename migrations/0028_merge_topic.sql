-- Two topics that are one, wherever a pairing or person has said something of both: what is said of the kept one stays.

create or replace function merge_topic(gone uuid, kept uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  other record;
  place tid;
  places tid[];
begin
  update offer o set level = greatest(o.level, g.level), proof = case when o.proof = '' then g.proof else o.proof end
    from offer g where g.topic_id = gone and o.topic_id = kept and o.company_id = g.company_id and o.enrollment_id = g.enrollment_id;
  delete from offer g where g.topic_id = gone
    and exists (select from offer o where o.company_id = g.company_id and o.enrollment_id = g.enrollment_id and o.topic_id = kept);
  update wanted_topic o set rank = least(o.rank, g.rank)
    from wanted_topic g where g.topic_id = gone and o.topic_id = kept and o.company_id = g.company_id and o.enrollment_id = g.enrollment_id;
  delete from wanted_topic g where g.topic_id = gone
    and exists (select from wanted_topic o where o.company_id = g.company_id and o.enrollment_id = g.enrollment_id and o.topic_id = kept);
  for other in
    select c.conrelid::regclass as tenant, a.attname as name
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey) and a.attname <> 'company_id'
    where c.contype = 'f' and c.confrelid = 'topic'::regclass
  loop
    execute format('select array_agg(ctid) from %s where %I = $1', other.tenant, other.name) into places using gone;
    foreach place in array coalesce(places, '{}') loop
      begin
        execute format('update %s set %I = $1 where ctid = $2', other.tenant, other.name) using kept, place;
      exception
        when unique_violation then
          execute format('delete from %s where ctid = $1', other.tenant) using place;
        when check_violation then
          -- A guard that lets nobody change what the two have said: nothing of that changes, only what the topic is called.
          execute format('alter table %s disable trigger user', other.tenant);
          begin
            execute format('update %s set %I = $1 where ctid = $2', other.tenant, other.name) using kept, place;
          exception when unique_violation then
            execute format('delete from %s where ctid = $1', other.tenant) using place;
          end;
          execute format('alter table %s enable trigger user', other.tenant);
      end;
    end loop;
  end loop;
  insert into topic_alias (company_id, alias, topic_id) select company_id, lower(name), kept from topic where id = gone
    on conflict (company_id, alias) do update set topic_id = kept;
  delete from topic where id = gone;
end
$$;
