create table session (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  event_id uuid not null references event,
  title text not null,
  description text not null,
  room text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  cancelled boolean not null default false,
  capacity integer not null,
  -- Places held or confirmed; always the number of active sign-ups. Only ever changed by "taken = taken ± n".
  taken integer not null default 0,
  constraint session_ends_after_it_starts check (starts_at < ends_at),
  constraint session_capacity_is_exact check (taken between 0 and capacity),
  constraint session_room_is_free
    exclude using gist (event_id with =, lower(room) with =, tstzrange(starts_at, ends_at) with &&) where (not cancelled)
);
create index session_by_event on session (event_id, starts_at, id);

create table signup (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  event_id uuid not null references event,
  session_id uuid not null references session,
  participant_id uuid not null references participant,
  person_id uuid not null,
  state text not null check (state in ('PENDING', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
  reason text not null
);
create unique index signup_holds_one_place on signup (session_id, participant_id) where state in ('PENDING', 'CONFIRMED');
create index signup_by_participant on signup (participant_id, id);
