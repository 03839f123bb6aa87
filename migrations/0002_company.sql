-- The tenant. Its id is the first column of every other tenant table's key.

create table company (
  id                  uuid primary key,
  slug                text not null,
  name                text not null,
  language            text not null default 'en',
  time_zone           text not null default 'Europe/Berlin',
  -- Below this many answers a figure is hidden; PRODUCT.md never allows fewer than five.
  anonymity_threshold int not null default 5,
  -- The named contacts of every pairing page (S14): a name and how to reach them.
  hr_contact          text not null default '',
  health_contact      text not null default '',
  ethics_contact      text not null default '',
  created_at          timestamptz not null,
  constraint company_slug_once unique (slug),
  constraint company_slug_shape check (slug ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'),
  -- These words begin addresses that belong to no company.
  constraint company_slug_free check (slug not in ('account', 'demo', 'healthz', 'join', 'language', 'reset', 'sign-in', 'sign-out', 'static', 'who-sees-what')),
  constraint company_name_length check (length(name) between 1 and 120),
  constraint company_threshold_five check (anonymity_threshold between 5 and 100)
);

alter table company enable row level security;
alter table company force row level security;
create policy company on company using (id = (select current_company())) with check (id = (select current_company()));
grant select, update on company to ithaca_app;
