-- A run may also move whoever was proposed to a mentor that has not answered yet: when HR says so, after seeing who would move (M8).
alter table match_run add column frees_proposals boolean not null default false;
