-- What an import marks is taken back by a later one; what people mark themselves stays.
alter table unavailable_slot add column imported boolean not null default false;
