-- What organisers have announced: the text of their notices, kept once (docs/notices.md).
create table announcement_copy (
    id       uuid primary key,
    event_id uuid not null,
    body     text not null
);
create index notice_by_object on notice (object_id);
