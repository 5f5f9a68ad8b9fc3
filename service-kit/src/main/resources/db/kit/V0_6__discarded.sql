-- What operators have discarded, what was forgotten after a restore, and since when a message waits (docs/messages.md).

create table discarded_message (
  id bigint generated always as identity primary key,
  direction text not null,
  topic text not null,
  key text not null,
  count integer not null,
  reason text not null,
  discarded_by text not null,
  discarded_at timestamptz not null default now()
);

-- What this service's copies knew and their owner, restored from a backup, does not: it was forgotten, and people may have to be told.
create table forgotten_copy (
  topic text not null,
  key uuid not null,
  epoch bigint not null,
  forgotten_at timestamptz not null default now(),
  primary key (topic, key, epoch)
);

-- When a message was told. Of those that wait while this migrates it is the time of the migration.
alter table outbox add column told_at timestamptz not null default now();
