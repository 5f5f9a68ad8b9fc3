-- matchmaking-service: with whom. Every truth about who is occupied when is in the table occupancy.

create extension if not exists btree_gist;

-- ---------------------------------------------------------------- read copies (no foreign keys: topics have no order between them)

create table event_copy (
  id uuid primary key,
  kind text not null,
  status text not null,
  title text not null,
  zone text not null,
  venue text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  organiser_ids uuid[] not null
);

create table slot_copy (
  id uuid primary key,
  event_id uuid not null,
  number int not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null
);
create index slot_copy_by_event on slot_copy (event_id, number);

create table table_copy (
  id uuid primary key,
  event_id uuid not null,
  number int not null,
  label text not null
);
create index table_copy_by_event on table_copy (event_id, number);

create table participant_copy (
  id uuid primary key,
  event_id uuid not null,
  person_id uuid not null,
  organisation_id uuid,
  active boolean not null,
  changed_at timestamptz not null default clock_timestamp()
);
create index participant_copy_by_person on participant_copy (event_id, person_id) where active;
create index participant_copy_by_event on participant_copy (event_id, id) where active;
create index participant_copy_by_age on participant_copy (event_id, changed_at);

create table organisation_copy (
  id uuid primary key,
  name text not null,
  kind text not null,
  country text not null,
  nuts text not null,
  nace text[] not null,
  keywords text[] not null,
  changed_at timestamptz not null default clock_timestamp()
);
create index organisation_copy_by_age on organisation_copy (changed_at);

-- ---------------------------------------------------------------- agenda

-- The one authority. People are occupied by person id, so also across events; tables by table id.
create table occupancy (
  event_id uuid not null,
  resource_kind text not null check (resource_kind in ('PERSON', 'TABLE', 'INTERPRETER', 'ROOM')),
  resource_id uuid not null,
  during tstzrange not null check (not isempty(during)),
  source_kind text not null check (source_kind in ('MEETING', 'COMMITMENT')),
  source_id uuid not null,
  primary key (source_id, resource_id),
  constraint nobody_is_in_two_places exclude using gist (resource_id with =, during with &&)
);
create index occupancy_of_tables on occupancy (event_id) where resource_kind = 'TABLE';

-- What event-service asked the agenda to hold, and how the agenda answered.
create table commitment (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  event_id uuid not null,
  participant_id uuid not null,
  person_id uuid not null,
  kind text not null,
  source_id uuid not null,
  title text not null,
  place text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  answer text not null,
  reason text not null
);
create index commitment_by_person on commitment (person_id, event_id);

-- ---------------------------------------------------------------- profile

create table profile (
  id uuid primary key, -- the participant
  version bigint not null,
  changed_at timestamptz not null,
  event_id uuid not null,
  headline text not null,
  offers text[] not null,
  requests text[] not null,
  offer_keywords text[] not null,
  request_keywords text[] not null,
  nace text[] not null,
  languages text[] not null,
  instant_booking boolean not null
);
create index profile_by_age on profile (event_id, changed_at);

-- A wish, not an occupancy: it keeps others from booking, and takes no meeting away.
create table unavailable_slot (
  participant_id uuid not null,
  slot_id uuid not null,
  primary key (participant_id, slot_id)
);

-- ---------------------------------------------------------------- meeting

create table meeting_request (
  id uuid primary key,
  version bigint not null default 0,
  changed_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  event_id uuid not null,
  host_id uuid not null,
  guest_id uuid not null,
  message text not null default '',
  priority text not null,
  state text not null,
  origin text not null,
  preferred_slot_id uuid,
  fixed_slot_id uuid,
  earliest timestamptz,
  latest timestamptz,
  expires_at timestamptz,
  unplaced_reason text,
  check (host_id <> guest_id),
  check (state <> 'PENDING' or expires_at is not null)
);
-- Imports may repeat a pair (real events do); people may not, in neither direction.
create unique index one_open_request_per_pair
  on meeting_request (event_id, least(host_id, guest_id), greatest(host_id, guest_id))
  where state in ('PENDING', 'ACCEPTED') and origin <> 'IMPORTED';
create index meeting_request_by_host on meeting_request (host_id, id);
create index meeting_request_by_guest on meeting_request (guest_id, id);
create index meeting_request_by_event on meeting_request (event_id, id);
create index meeting_request_by_expiry on meeting_request (expires_at) where state = 'PENDING';

-- The meeting of one request must come before that of another.
create table request_order (
  after_id uuid not null references meeting_request,
  before_id uuid not null references meeting_request,
  primary key (after_id, before_id)
);

create table meeting (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  event_id uuid not null,
  request_id uuid not null references meeting_request,
  timetable_id uuid,
  host_id uuid not null,
  guest_id uuid not null,
  slot_id uuid not null,
  table_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null
);
create unique index one_meeting_per_request on meeting (request_id) where state = 'CONFIRMED';
create index meeting_by_event on meeting (event_id, id);
create index meeting_by_host on meeting (host_id);
create index meeting_by_guest on meeting (guest_id);
create index meeting_by_timetable on meeting (timetable_id) where timetable_id is not null;

-- ---------------------------------------------------------------- timetable

create table timetable_run (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  event_id uuid not null,
  state text not null,
  seed bigint not null,
  requested int not null,
  placed int not null,
  upper_bound int not null,
  -- Written by the replica that works on it, without raising the version.
  progress real not null default 0,
  claims int not null default 0,
  lease_until timestamptz
);
create index timetable_run_by_event on timetable_run (event_id, id);
create index timetable_run_to_do on timetable_run (id) where state in ('QUEUED', 'RUNNING');

create table timetable_placement (
  run_id uuid not null references timetable_run,
  request_id uuid not null,
  slot_id uuid,
  table_id uuid,
  reason text,
  primary key (run_id, request_id),
  check ((slot_id is null) = (table_id is null) and (slot_id is null) = (reason is not null))
);

-- ---------------------------------------------------------------- calendar

-- Whoever has the token may read the agenda, so only its SHA-256 is here.
create table calendar_feed (
  participant_id uuid primary key,
  token_hash bytea not null unique,
  event_id uuid not null,
  created_at timestamptz not null default now()
);
