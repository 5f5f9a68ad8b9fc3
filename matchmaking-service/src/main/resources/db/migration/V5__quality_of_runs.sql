-- What was asked of a run, and how good it is; null in runs of earlier versions.
alter table timetable_run
  add column thorough boolean not null default false,
  add column most_meetings int,
  add column weight bigint,
  add column weight_bound bigint,
  add column people int,
  add column people_with_avoidable_breaks int,
  add column breaks int,
  add column least_breaks int;
