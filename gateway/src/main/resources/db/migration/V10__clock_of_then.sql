-- Whoever corrects an event's zone keeps what its clocks show. What was told is read by the clock of then, and what has
-- the same time by the clock of now has not moved.

alter table notice add column zone text;
alter table meeting_copy add column zone text;
alter table commitment_copy add column zone text;

update notice set zone = e.zone from event_copy e where e.id = notice.event_id;
update meeting_copy set zone = e.zone from event_copy e where e.id = meeting_copy.event_id;
update commitment_copy set zone = e.zone from event_copy e where e.id = commitment_copy.event_id;

create index notice_without_zone on notice (event_id) where zone is null;
create index meeting_copy_without_zone on meeting_copy (event_id) where zone is null;
create index commitment_copy_without_zone on commitment_copy (event_id) where zone is null;

-- Null where the message about the event has not come yet.
create function stamp_zone() returns trigger language plpgsql as $$
begin
  new.zone := (select zone from event_copy where id = new.event_id);
  return new;
end
$$;

create trigger stamp_zone before insert on notice for each row execute function stamp_zone();
create trigger stamp_zone before insert on meeting_copy for each row execute function stamp_zone();
create trigger stamp_zone before insert on commitment_copy for each row execute function stamp_zone();
