-- Mails: one per person at a time collects what they are told, until it is due (docs/notices.md).

create table mail (
    -- Also its Message-ID, so that it stays the same however often it is tried.
    id            uuid primary key,
    person_id     uuid        not null,
    -- OPEN, CLAIMED, SENDING, SENT, REFUSED, UNKNOWN or DROPPED.
    state         text        not null default 'OPEN',
    opened_at     timestamptz not null default now(),
    deliver_after timestamptz not null,
    tries         smallint    not null default 0,
    begun_at      timestamptz,
    settled_at    timestamptz,
    reason        text,
    -- Whoever has it may end such mails: nobody but the receiver.
    unsubscribe   uuid        not null unique default gen_random_uuid()
);
create unique index one_open_mail on mail (person_id) where state = 'OPEN';
create index mail_due on mail (deliver_after) where state = 'OPEN';
create index mail_under_way on mail (begun_at) where state in ('CLAIMED', 'SENDING');
create index mail_settled on mail (settled_at) where settled_at is not null;

-- What somebody has chosen; where nothing stands, the kind's own way counts.
create table notice_choice (
    person_id uuid    not null,
    kind      text    not null,
    mailed    boolean not null,
    primary key (person_id, kind)
);

create table notice_manner (
    person_id   uuid primary key,
    digest      text not null,
    quiet_from  text,
    quiet_until text,
    zone        text not null
);

alter table notice add column mail_id uuid, add column awaits_mail boolean not null default true;
-- Of what is there already nobody is sent mail.
update notice set awaits_mail = false;
create index notice_awaiting_mail on notice (number) where awaits_mail and person_id is not null;
create index notice_by_mail on notice (mail_id) where mail_id is not null;
