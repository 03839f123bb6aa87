-- Jobs that take minutes have a lane of their own, so that reminders and mail never wait for a match run.

drop function claim_job(timestamptz, interval);
-- "among": the kinds to look for; otherwise every other kind.
create function claim_job(at timestamptz, hold interval, kinds text[], among boolean) returns setof job
  language sql security definer set search_path = public, pg_temp
  as $$
  -- What ended its worker ten times is put to rest, not claimed again.
  update job set dead_at = at, claimed_until = null, last_error = 'its worker never came back'
  where done_at is null and dead_at is null and attempts >= 10 and claimed_until < at;
  update job set claimed_until = at + hold, attempts = attempts + 1
  where id = (
    select id from job
    where done_at is null and dead_at is null and run_after <= at and (claimed_until is null or claimed_until < at)
      and (kind = any(kinds)) = among
    order by run_after, id limit 1 for update skip locked
  )
  returning *
  $$;
revoke execute on function claim_job from public;
grant execute on function claim_job to ithaca_app;
