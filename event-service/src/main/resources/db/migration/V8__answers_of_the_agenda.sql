-- Versions of a place up to this one asked the agenda for another time: answers to them are no news any more.
alter table signup add column asked_before bigint not null default 0;
alter table cafe_guest add column asked_before bigint not null default 0;
