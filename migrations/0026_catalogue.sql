-- The catalogues of a large company: an index for the list of job roles, other names of topics, and topics that are one.

create index job_role_list on job_role (company_id, family, level, sort_title, id);
drop index job_role_by_family;

create table topic_alias (
  company_id uuid not null,
  alias      text not null,
  topic_id   uuid not null,
  primary key (company_id, alias),
  constraint topic_alias_of foreign key (company_id, topic_id) references topic on delete cascade,
  constraint topic_alias_plain check (alias = lower(alias) and length(alias) between 1 and 120)
);
create index topic_alias_by_topic on topic_alias (company_id, topic_id);
select fence('topic_alias');

-- Two topics that are one: whatever was said of the one is now said of the other, and its name becomes one more name of it.
-- Whoever offers or wants both keeps the stronger word. Tables that come later are followed by their references.
create function merge_topic(gone uuid, kept uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  other record;
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
    select c.conrelid::regclass as place, a.attname as name
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey) and a.attname <> 'company_id'
    where c.contype = 'f' and c.confrelid = 'topic'::regclass
  loop
    execute format('update %s set %I = $1 where %I = $2', other.place, other.name, other.name) using kept, gone;
  end loop;
  insert into topic_alias (company_id, alias, topic_id) select company_id, lower(name), kept from topic where id = gone
    on conflict (company_id, alias) do update set topic_id = kept;
  delete from topic where id = gone;
end
$$;
revoke execute on function merge_topic from public;
grant execute on function merge_topic to ithaca_app;
