-- The copy of meetings.v1, as far as it says which clusters' people have met.
create table agreed_meeting (
  id uuid primary key,
  event_id uuid not null,
  host_id uuid not null,
  guest_id uuid not null,
  ends_at timestamptz not null
);
create index agreed_meeting_by_host on agreed_meeting (host_id);
create index agreed_meeting_by_guest on agreed_meeting (guest_id);
