-- A run that was asked to stop while it worked; the best plan until then is kept.
alter table timetable_run add column stopped boolean not null default false;
