-- What people are told (docs/notices.md), and of the facts that it is made of as much as is needed.

-- Facts from before this moment are history, not news.
create table notice_birth (
    only_one boolean primary key default true check (only_one),
    born_at  timestamptz not null default now()
);
insert into notice_birth default values;

create table event_copy (
    id            uuid primary key,
    status        text        not null,
    title         text        not null,
    zone          text        not null,
    venue         text        not null,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null,
    organiser_ids uuid[]      not null
);

create table table_copy (
    id       uuid primary key,
    event_id uuid not null,
    label    text not null
);
create index table_copy_by_event on table_copy (event_id);

create table participant_copy (
    id        uuid primary key,
    event_id  uuid    not null,
    person_id uuid    not null,
    active    boolean not null
);
create index participant_copy_by_event on participant_copy (event_id);
create index participant_copy_by_person on participant_copy (person_id);

create table request_copy (
    id       uuid primary key,
    standing text not null
);

create table meeting_copy (
    id        uuid primary key,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    table_id  uuid        not null,
    active    boolean     not null
);

create table commitment_copy (
    id         uuid primary key,
    event_id   uuid        not null,
    person_id  uuid        not null,
    kind       text        not null,
    source_id  uuid        not null,
    title      text        not null,
    place      text        not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    active     boolean     not null,
    -- When its last fact happened: a session that is cancelled takes its places back at the same moment.
    changed_at timestamptz not null,
    answer     text
);
create index commitment_copy_by_source on commitment_copy (source_id);

create table session_copy (
    id     uuid primary key,
    active boolean not null
);

create table notice (
    -- In the order in which they were written, not in that in which they became visible.
    number      bigint generated always as identity primary key,
    id          uuid        not null unique,
    -- Who is told: a participant, or a person where no event gave them a place.
    receiver_id uuid        not null,
    -- The person behind the receiver; null until the message about that participant is here.
    person_id   uuid,
    kind        text        not null,
    event_id    uuid        not null,
    -- What has changed, and which change of it.
    object_id   uuid        not null,
    epoch       bigint      not null,
    version     bigint      not null,
    -- The participant on the other side; names are looked up when somebody reads.
    with_id     uuid,
    title       text,
    place       text,
    starts_at   timestamptz,
    ends_at     timestamptz,
    started_at  timestamptz,
    occurred_at timestamptz not null,
    written_at  timestamptz not null default clock_timestamp(),
    read_at     timestamptz,
    -- Exactly one of a change, however often and wherever its message is read.
    unique (receiver_id, kind, object_id, epoch, version)
);
create index notice_by_person on notice (person_id, number desc);
create index notice_unread on notice (person_id) where read_at is null;
create index notice_without_person on notice (receiver_id) where person_id is null;
