-- Which version of a commitment the agenda has answered; it may have been changed before the answer arrives.
alter table commitment add column asked_version bigint;
