-- Who takes over a tacit topic from somebody who leaves (S33): named by HR, known to the two.
create table heir (
  company_id uuid not null,
  leaver_id  uuid not null,
  topic_id   uuid not null,
  person_id  uuid not null,
  named_by   uuid,
  named_at   timestamptz not null,
  primary key (company_id, leaver_id, topic_id),
  constraint heir_of foreign key (company_id, leaver_id) references person on delete cascade,
  constraint heir_topic foreign key (company_id, topic_id) references topic on delete cascade,
  constraint heir_is foreign key (company_id, person_id) references person on delete cascade,
  constraint heir_named_by foreign key (company_id, named_by) references person,
  constraint heir_is_another check (person_id <> leaver_id)
);
create index heir_by_person on heir (company_id, person_id);
create index heir_by_topic on heir (company_id, topic_id);
select fence('heir');
select confide('heir', '(select current_person()) is null or leaver_id = (select current_person()) or person_id = (select current_person()) or (select is_hr_admin())');
create policy hr_adds on heir as restrictive for insert to ithaca_app with check ((select current_person()) is null or (select is_hr_admin()));
create policy hr_changes on heir as restrictive for update to ithaca_app using ((select current_person()) is null or (select is_hr_admin()));
create policy hr_removes on heir as restrictive for delete to ithaca_app using ((select current_person()) is null or (select is_hr_admin()));
