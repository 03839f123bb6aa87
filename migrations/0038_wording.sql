-- A company's own words for what people are told, by language. A sentence that is not here is the product's.

create table wording (
  company_id uuid not null references company,
  language   text not null,
  kind       text not null,
  -- With placeholders in braces, "{other}"; only those that the product's own sentence has.
  sentence   text not null,
  changed_at timestamptz not null,
  primary key (company_id, language, kind),
  constraint wording_length check (length(sentence) between 1 and 200),
  constraint wording_one_line check (sentence !~ '[[:cntrl:]]')
);
select fence('wording');
create policy hr_adds on wording as restrictive for insert to ithaca_app with check ((select is_hr_admin()));
create policy hr_changes on wording as restrictive for update to ithaca_app using ((select is_hr_admin()));
create policy hr_removes on wording as restrictive for delete to ithaca_app using ((select is_hr_admin()));
