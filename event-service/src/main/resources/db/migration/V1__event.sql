-- Exclusion constraints over a uuid and a range need it; trusted, so the database's owner may create it.
create extension if not exists btree_gist;

create table event (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  kind text not null,
  status text not null check (status in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
  title text not null,
  description text not null,
  zone text not null,
  venue text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- Null while nobody but the organisers may see it, also when it was cancelled as a draft.
  published_at timestamptz,
  registration_open boolean not null,
  capacity integer not null,
  -- Places given; always the number of registered participants. Only ever changed by "taken = taken ± n".
  taken integer not null default 0,
  constraint event_ends_after_it_starts check (starts_at < ends_at),
  constraint event_capacity_is_exact check (taken between 0 and capacity)
);
create index event_by_start on event (starts_at, id);

create table event_organiser (
  event_id uuid not null references event,
  person_id uuid not null,
  primary key (event_id, person_id)
);
create index event_organiser_by_person on event_organiser (person_id);

create table event_slot (
  id uuid primary key,
  event_id uuid not null references event,
  number integer not null check (number > 0),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  constraint event_slot_ends_after_it_starts check (starts_at < ends_at),
  constraint event_slot_has_its_number unique (event_id, number) deferrable initially deferred,
  -- Deferred, because moving all slots of a day passes through overlaps.
  constraint event_slots_do_not_overlap
    exclude using gist (event_id with =, tstzrange(starts_at, ends_at) with &&) deferrable initially deferred
);

create table event_table (
  id uuid primary key,
  event_id uuid not null references event,
  number integer not null check (number > 0),
  label text not null,
  constraint event_table_has_its_number unique (event_id, number) deferrable initially deferred,
  constraint event_table_has_its_label unique (event_id, label) deferrable initially deferred
);
