-- "What was read about me": whoever in charge sees a person in a list leaves one line a day, however often the list is opened.
-- A record opened by itself leaves a line each time.
create unique index audit_listed_once on audit (company_id, actor_id, about_id, noun, ((at at time zone 'UTC')::date)) where action = 'listed';
