-- Skills and know-how, for the workplace or among people; tacit ones are passed on side by side (S33).

create table topic (
  company_id uuid not null references company,
  id         uuid not null,
  name       text not null,
  family     text not null,
  tacit      boolean not null default false,
  primary key (company_id, id),
  constraint topic_family_known check (family in ('work', 'social')),
  constraint topic_name_length check (length(name) between 1 and 120)
);
create unique index topic_name_once on topic (company_id, lower(name));
select fence('topic');
