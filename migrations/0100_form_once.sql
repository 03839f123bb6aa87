-- A form that is sent twice, by a double click or from a page gone back to, is kept once: the same words of the same showing of it.
alter table guidance_request add column form_key uuid;
create unique index guidance_request_once on guidance_request (company_id, author_id, form_key, md5(body));
alter table concern add column form_key uuid;
create unique index concern_once on concern (company_id, author_id, form_key, md5(body));
alter table journal_entry add column form_key uuid;
create unique index journal_entry_once on journal_entry (company_id, author_id, form_key, md5(body));
