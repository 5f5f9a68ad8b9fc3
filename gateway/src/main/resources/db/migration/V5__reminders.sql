-- What people are reminded of, and how long before (docs/notices.md). Where no rule stands, the usual one counts.
create table reminder_rule (
    event_id       uuid not null,
    subject        text not null,
    -- Null: never.
    minutes_before int,
    primary key (event_id, subject)
);

-- Each beginning is told of once.
create table reminded (
    kind      text        not null,
    object_id uuid        not null,
    starts_at timestamptz not null,
    primary key (kind, object_id, starts_at)
);

-- Who meets, and where: null in copies from before, until meetings are told again.
alter table meeting_copy add column event_id uuid, add column host_id uuid, add column guest_id uuid;
create index meeting_copy_by_start on meeting_copy (starts_at) where active;
create index commitment_copy_by_start on commitment_copy (starts_at) where active;
create index event_copy_by_start on event_copy (starts_at);
