-- A database that was restored from a backup sees so by itself, begins a new epoch, and tells everything again
-- (docs/messages.md, "After a restore").

-- Which server, which timeline of it, and which database in it this is; not noted yet where it is null.
alter table epoch add column history text;

-- The epoch under which all that is owned was last told from beginning to end.
alter table epoch add column told bigint;
update epoch set told = epoch;
alter table epoch alter column told set not null, alter column told set default 1;

-- Of a topic that is read: the epoch whose retelling has come to its end in each partition.
create table topic_retold (
  topic text not null,
  partition smallint not null,
  epoch bigint not null,
  primary key (topic, partition)
);
