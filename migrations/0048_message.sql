-- What the two write to each other between sessions (V2): plain text, with files of safe kinds. No admin, no system.

create table message (
  company_id uuid not null,
  id         uuid not null,
  pairing_id uuid not null,
  author_id  uuid not null,
  body       text not null,
  sent_at    timestamptz not null,
  -- What the browser sent with the form: a double tap is one message.
  form_key   uuid not null,
  primary key (company_id, id),
  constraint message_of foreign key (company_id, pairing_id) references pairing,
  constraint message_by foreign key (company_id, author_id) references person,
  constraint message_once unique (company_id, pairing_id, author_id, form_key),
  constraint message_length check (length(body) <= 8000)
);
create index message_by_pairing on message (company_id, pairing_id, sent_at desc, id desc);
select fence('message');
select confide('message', 'is_of_pairing(pairing_id)');
select authored('message', 'author_id');
create policy of_the_two on message as restrictive for insert to ithaca_app with check (is_of_pairing(pairing_id));

create table attachment (
  company_id uuid not null,
  id         uuid not null,
  message_id uuid not null,
  pairing_id uuid not null,
  author_id  uuid not null,
  name       text not null,
  -- What its first bytes say it is, never what the browser claims.
  media_type text not null,
  content    bytea not null,
  primary key (company_id, id),
  constraint attachment_of foreign key (company_id, message_id) references message on delete cascade,
  constraint attachment_pairing foreign key (company_id, pairing_id) references pairing,
  constraint attachment_by foreign key (company_id, author_id) references person,
  constraint attachment_kind_known check (media_type in ('application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/webp', 'text/plain')),
  constraint attachment_name_length check (length(name) between 1 and 160),
  constraint attachment_size check (octet_length(content) between 1 and 10485760)
);
create index attachment_by_message on attachment (company_id, message_id);
select fence('attachment');
select confide('attachment', 'is_of_pairing(pairing_id)');
select authored('attachment', 'author_id');
create policy of_the_two on attachment as restrictive for insert to ithaca_app with check (is_of_pairing(pairing_id));
