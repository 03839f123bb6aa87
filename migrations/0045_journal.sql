-- A journal for oneself alone (V1, S24i): no other side, no admin, no system.

create table journal_entry (
  company_id uuid not null,
  id         uuid not null,
  author_id  uuid not null,
  body       text not null,
  written_at timestamptz not null,
  primary key (company_id, id),
  constraint journal_entry_by foreign key (company_id, author_id) references person,
  constraint journal_entry_length check (length(body) between 1 and 8000)
);
create index journal_entry_by_author on journal_entry (company_id, author_id, written_at desc, id);
select fence('journal_entry');
select confide('journal_entry', 'author_id = (select current_person())');
select authored('journal_entry', 'author_id');
