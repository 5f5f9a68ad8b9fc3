-- What was called off stays in an agenda and says so; what somebody gave back themselves does not.
alter table commitment add column called_off boolean not null default false;
