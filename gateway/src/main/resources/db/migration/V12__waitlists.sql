-- Where those stand who wait for a place at an event, or have waited (docs/notices.md).
create table waiting_copy (
    id       uuid primary key,
    standing text not null
);
