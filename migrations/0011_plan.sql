-- The development plan (S12): goals, actions, evidence. Personal goals stay between the two (S11, V2), professional ones HR may see (V4).

create table plan_goal (
  company_id      uuid not null,
  id              uuid not null,
  pairing_id      uuid not null,
  program_goal_id uuid,
  title           text not null,
  personal        boolean not null,
  family          text not null,
  -- Five steps, where the mentee stood and stands: 1 is the beginning.
  started_at_step int not null default 1,
  step            int not null default 1,
  state           text not null default 'open',
  position        int not null default 0,
  created_by      uuid not null,
  created_at      timestamptz not null,
  primary key (company_id, id),
  constraint plan_goal_of foreign key (company_id, pairing_id) references pairing,
  constraint plan_goal_serves foreign key (company_id, program_goal_id) references program_goal,
  constraint plan_goal_by foreign key (company_id, created_by) references person,
  constraint plan_goal_family_known check (family in ('work', 'social')),
  constraint plan_goal_state_known check (state in ('open', 'done', 'dropped')),
  constraint plan_goal_title_length check (length(title) between 1 and 160),
  constraint plan_goal_steps check (step between 1 and 5 and started_at_step between 1 and 5)
);
create index plan_goal_by_pairing on plan_goal (company_id, pairing_id, position, id);
select fence('plan_goal');
select confide('plan_goal', 'is_of_pairing(pairing_id)
  or (not personal and exists (select from pairing p where p.company_id = plan_goal.company_id and p.id = pairing_id and runs_program(p.program_id)))');
create policy of_the_two_adds on plan_goal as restrictive for insert to ithaca_app with check (is_of_pairing(pairing_id));
create policy of_the_two_changes on plan_goal as restrictive for update to ithaca_app using (is_of_pairing(pairing_id));
create policy of_the_two_removes on plan_goal as restrictive for delete to ithaca_app using (is_of_pairing(pairing_id));

create table plan_action (
  company_id uuid not null,
  id         uuid not null,
  goal_id    uuid not null,
  pairing_id uuid not null,
  owner_id   uuid not null,
  body       text not null,
  due_on     date,
  done_on    date,
  evidence   text not null default '',
  created_at timestamptz not null,
  primary key (company_id, id),
  constraint plan_action_of foreign key (company_id, goal_id) references plan_goal on delete cascade,
  constraint plan_action_pairing foreign key (company_id, pairing_id) references pairing,
  constraint plan_action_owner foreign key (company_id, owner_id) references person,
  constraint plan_action_length check (length(body) between 1 and 400 and length(evidence) <= 2000)
);
create index plan_action_by_goal on plan_action (company_id, goal_id, created_at);
select fence('plan_action');
select confide('plan_action', 'is_of_pairing(pairing_id)');
create policy of_the_two_adds on plan_action as restrictive for insert to ithaca_app with check (is_of_pairing(pairing_id));
create policy of_the_two_changes on plan_action as restrictive for update to ithaca_app using (is_of_pairing(pairing_id));
create policy of_the_two_removes on plan_action as restrictive for delete to ithaca_app using (is_of_pairing(pairing_id));
