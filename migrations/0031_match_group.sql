-- How each group of a run is served (S26): by function and by the decade in which somebody began to work, never by an age.

alter table match_candidate add column job_function text not null default '';
-- The first year of the decade; zero where nobody recorded it.
alter table match_candidate add column generation int not null default 0;
