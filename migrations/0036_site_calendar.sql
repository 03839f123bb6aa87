-- Which days people work, by site: three working days are another date in Hamburg than in Dubai, and mail rests when people do.

create table site_calendar (
  company_id uuid not null references company,
  -- As the directory writes it; empty is the company itself, for every site without a calendar of its own.
  site       text not null,
  -- Days of the week, Monday is 1.
  workdays   int[] not null,
  holidays   date[] not null default '{}',
  -- Mail of no hurry leaves between these hours, where its reader is.
  mail_from  int not null default 7,
  mail_till  int not null default 19,
  primary key (company_id, site),
  constraint site_calendar_workdays check (workdays <@ array[1, 2, 3, 4, 5, 6, 7] and cardinality(workdays) between 1 and 7),
  constraint site_calendar_holidays check (cardinality(holidays) <= 500),
  constraint site_calendar_hours check (mail_from >= 0 and mail_till <= 24 and mail_from < mail_till)
);
select fence('site_calendar');
create policy hr_adds on site_calendar as restrictive for insert to ithaca_app with check ((select current_person()) is null or (select is_hr_admin()));
create policy hr_changes on site_calendar as restrictive for update to ithaca_app using ((select current_person()) is null or (select is_hr_admin()));
create policy hr_removes on site_calendar as restrictive for delete to ithaca_app using ((select current_person()) is null or (select is_hr_admin()));

-- What the clock looks for each morning.
create index enrollment_waiting on enrollment (company_id, state, invited_at) where state in ('invited', 'applied');
