-- How many mentees each mentor of a program has or was asked to take: whoever looks for a mentor sees free places, and of the pairings
-- behind them nothing.
create function places_taken(wanted uuid) returns table (enrollment_id uuid, taken bigint)
  language sql stable security definer set search_path = public, pg_temp
  as $$
  select mentor_enrollment, count(*) from pairing
  where company_id = current_company() and program_id = wanted and state in ('proposed', 'active', 'paused', 'closing')
  group by mentor_enrollment
  $$;
revoke execute on function places_taken from public;
grant execute on function places_taken to ithaca_app;

-- What a run went by, apart from the people: the page that tries other weights reads this and not everybody.
alter table match_run add column settings jsonb generated always as (instance -> 'settings') stored;
