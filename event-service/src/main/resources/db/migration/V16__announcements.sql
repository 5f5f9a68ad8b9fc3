-- What organisers tell people at their event (docs/notices.md).
create table announcement (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  event_id uuid not null references event,
  subject text not null,
  body text not null,
  -- To whom: whoever meets every condition that is named.
  organisation_id uuid,
  cluster_id uuid,
  without_meeting boolean not null,
  send_at timestamptz not null,
  state text not null check (state in ('SCHEDULED', 'SENT', 'CALLED_OFF')),
  receivers int check ((receivers is not null) = (state = 'SENT'))
);
create index announcement_by_event on announcement (event_id, id);
create index announcement_due on announcement (send_at) where state = 'SCHEDULED';

-- Whom it was sent to: for good, whatever becomes of them.
create table announcement_receiver (
  announcement_id uuid not null references announcement,
  participant_id uuid not null,
  primary key (announcement_id, participant_id)
);

-- Who meets: null in copies from before, until meetings are told again.
alter table meeting_copy add column host_id uuid, add column guest_id uuid;
create index meeting_copy_by_host on meeting_copy (host_id);
create index meeting_copy_by_guest on meeting_copy (guest_id);
