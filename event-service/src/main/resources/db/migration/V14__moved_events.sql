-- An event that moves takes its sessions along one after the other, through rooms that the next one is still in.
-- Whoever moves a whole event has them compared in the end; everybody else is told at once, as before.
alter table session drop constraint session_room_is_free;
alter table session add constraint session_room_is_free
  exclude using gist (event_id with =, lower(room) with =, tstzrange(starts_at, ends_at) with &&) where (not cancelled)
  deferrable initially immediate;
