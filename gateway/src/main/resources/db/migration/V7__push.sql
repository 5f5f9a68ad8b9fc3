-- To which devices notices are pushed (docs/notices.md).
create table push_device (
    id        uuid primary key,
    person_id uuid        not null,
    -- Its address at a push service.
    endpoint  text        not null unique,
    p256dh    text        not null,
    auth      text        not null,
    language  text        not null,
    since     timestamptz not null default now()
);
create index push_device_by_person on push_device (person_id);

-- One per person at a time collects what they are told, as one mail does.
create table push (
    id            uuid primary key,
    person_id     uuid        not null,
    -- OPEN, SENDING, SENT, REFUSED, UNKNOWN or DROPPED.
    state         text        not null default 'OPEN',
    opened_at     timestamptz not null default now(),
    deliver_after timestamptz not null,
    begun_at      timestamptz,
    settled_at    timestamptz
);
create unique index one_open_push on push (person_id) where state = 'OPEN';
create index push_due on push (deliver_after) where state = 'OPEN';
create index push_under_way on push (begun_at) where state = 'SENDING';
create index push_settled on push (settled_at) where settled_at is not null;

alter table notice add column push_id uuid;
create index notice_by_push on notice (push_id) where push_id is not null;
