-- Messages are bounded, and what cannot be sent is put aside (docs/messages.md). Also in databases that have seen later
-- versions: the kit counts its migrations by itself (quarkus.flyway.out-of-order).

-- A message that is larger than a record may be is several rows, in order.
alter table outbox add column part smallint not null default 1;
alter table outbox add column parts smallint not null default 1;
alter table outbox add column message_id uuid;
-- The request that caused it, for whoever reads logs.
alter table outbox add column request_id text;

-- Rows of the outbox that could not be sent, for operators.
create table unsent_message (
  id bigint generated always as identity primary key,
  topic text not null,
  key uuid not null,
  lane smallint not null,
  payload bytea not null,
  part smallint not null,
  parts smallint not null,
  message_id uuid,
  request_id text,
  reason text not null,
  unsent_at timestamptz not null default now()
);
create index unsent_by_key on unsent_message (topic, key, id);

-- Parts that wait for the rest of their message.
create table message_part (
  topic text not null,
  key text not null,
  message_id uuid not null,
  part smallint not null,
  payload bytea not null,
  arrived_at timestamptz not null default now(),
  primary key (topic, key, message_id, part)
);
