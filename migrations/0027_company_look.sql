-- What a company stands for and how it looks: values (S24), the ladder of seniority, logo and accent color.

alter table company
  -- One value a line, in the company's words.
  add column company_values text not null default '',
  -- What each level is called, the lowest first.
  add column ladder text[] not null default '{}',
  -- "#rrggbb"; empty: the product's own.
  add column accent text not null default '',
  add constraint company_values_length check (length(company_values) <= 4000),
  add constraint company_ladder_length check (cardinality(ladder) <= 31),
  add constraint company_accent_shape check (accent ~ '^(#[0-9a-f]{6})?$');

-- The company's picture, checked and drawn anew before it is kept. Apart, so that reading the company stays small.
create table company_logo (
  company_id uuid primary key references company,
  media_type text not null,
  bytes      bytea not null,
  width      int not null,
  height     int not null,
  -- Names the picture in its address, so that browsers may keep it.
  sum        text not null,
  kept_at    timestamptz not null,
  constraint company_logo_type check (media_type = 'image/png'),
  constraint company_logo_size check (length(bytes) <= 262144 and width between 1 and 1024 and height between 1 and 1024)
);
select fence('company_logo');
create policy hr_adds on company_logo as restrictive for insert to ithaca_app with check ((select current_person()) is null or (select is_hr_admin()));
create policy hr_changes on company_logo as restrictive for update to ithaca_app using ((select current_person()) is null or (select is_hr_admin()));
create policy hr_removes on company_logo as restrictive for delete to ithaca_app using ((select current_person()) is null or (select is_hr_admin()));

-- Two browsers that each take the other's right at once would leave nobody: the company's row makes them stand in line.
-- Whoever has a leaving date does not count as an HR admin who stays.
create or replace function keep_an_hr_admin() returns trigger
  language plpgsql
  as $$
begin
  if old.role <> 'hr_admin' then
    return old;
  end if;
  perform from company where id = old.company_id for no key update;
  if not exists (
    select from company_role r join person p on p.company_id = r.company_id and p.id = r.person_id
    where r.company_id = old.company_id and r.role = 'hr_admin' and r.person_id <> old.person_id
      and p.leaving_date is null
  ) then
    raise exception 'the last HR admin cannot be removed'
      using errcode = 'check_violation', constraint = 'company_role_last_hr_admin';
  end if;
  return old;
end
$$;
-- Neither by changing the row instead of removing it, nor by leaving.
create function keep_hr_admin_rows() returns trigger
  language plpgsql
  as $$
begin
  raise exception 'a role is taken and granted, never changed' using errcode = 'check_violation', constraint = 'company_role_stays';
end
$$;
create trigger rows_stay before update on company_role for each row
  when ((old.company_id, old.person_id, old.role) is distinct from (new.company_id, new.person_id, new.role)) execute function keep_hr_admin_rows();
create function keep_an_hr_admin_here() returns trigger
  language plpgsql
  as $$
begin
  if exists (select from company_role where company_id = new.company_id and person_id = new.id and role = 'hr_admin') then
    perform from company where id = new.company_id for no key update;
    if not exists (
      select from company_role r join person p on p.company_id = r.company_id and p.id = r.person_id
      where r.company_id = new.company_id and r.role = 'hr_admin' and r.person_id <> new.id and p.leaving_date is null
    ) then
      raise exception 'the last HR admin cannot leave' using errcode = 'check_violation', constraint = 'company_role_last_hr_admin';
    end if;
  end if;
  return new;
end
$$;
create trigger hr_admin_stays before update of leaving_date on person for each row
  when (new.leaving_date is not null and old.leaving_date is distinct from new.leaving_date) execute function keep_an_hr_admin_here();
