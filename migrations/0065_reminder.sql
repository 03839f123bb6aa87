-- When whoever runs a program last reminded somebody of their invitation, or of what is missing before they can be matched.
alter table enrollment add column reminded_at timestamptz;
