-- What was asked of a run, and how good it is; null in runs of earlier versions.
alter table timetable_run
  add column thorough boolean not null default false,
  add column least_meetings int,
  add column most_meetings int,
  add column weight bigint,
  add column weight_bound bigint,
  add column bound_method text,
  add column people int,
  add column shortfall int,
  add column least_shortfall int,
  add column people_with_avoidable_breaks int,
  add column breaks int,
  add column least_breaks int;

-- Event, plan and certificate of a run as files that anybody can check, zipped; up to some megabytes.
create table timetable_proof (
  run_id uuid primary key references timetable_run,
  files bytea not null
);
