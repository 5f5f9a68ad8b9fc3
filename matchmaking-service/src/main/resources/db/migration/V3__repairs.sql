-- What went wrong on the day, what was proposed, and whether it was done.
create table repair (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  event_id uuid not null,
  state text not null,
  kind text not null,
  participant_id uuid,
  slot_id uuid,
  table_id uuid,
  request_id uuid,
  most int,
  proposal text not null,
  applied_at timestamptz
);
create index repair_by_event on repair (event_id, id);

-- A table that cannot be used in a slot. It is occupied like by a meeting, so that nobody can book it any more.
create table closed_table (
  id uuid primary key,
  event_id uuid not null,
  slot_id uuid not null,
  table_id uuid not null,
  unique (slot_id, table_id)
);
alter table occupancy drop constraint occupancy_source_kind_check;
alter table occupancy add constraint occupancy_source_kind_check check (source_kind in ('MEETING', 'COMMITMENT', 'CLOSURE'));
