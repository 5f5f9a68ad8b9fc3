-- What an organiser could change: per request without a place, and for the whole event.
alter table timetable_placement add column remedy jsonb;
alter table timetable_run add column advice jsonb not null default '[]';
-- A run on an event that is larger than the real one. It is looked at, never published.
alter table timetable_run add column more_tables int not null default 0;
alter table timetable_run add column more_slots int not null default 0;
