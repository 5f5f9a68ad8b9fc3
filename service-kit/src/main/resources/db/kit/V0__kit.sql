-- What service-kit keeps in every service's database.

-- Rises when the database was restored from a backup, so that readers can tell old versions from new ones.
create table epoch (
  only_one boolean primary key default true check (only_one),
  epoch bigint not null
);
insert into epoch (epoch) values (1);

create table outbox (
  id bigint generated always as identity primary key,
  lane smallint not null,
  topic text not null,
  key uuid not null,
  payload bytea not null
);
create index outbox_by_lane on outbox (lane, id);

-- The last fact applied to each aggregate of another service.
create table read_copy (
  topic text not null,
  aggregate_id uuid not null,
  epoch bigint not null,
  version bigint not null,
  primary key (topic, aggregate_id)
);

-- Records that could not be applied. While a key has one here, its later records queue up behind it.
create table parked_message (
  id bigint generated always as identity primary key,
  topic text not null,
  key text not null,
  payload bytea,
  reason text not null,
  parked_at timestamptz not null default now()
);
create index parked_by_key on parked_message (topic, key, id);

create table idempotent_answer (
  caller text not null,
  key text not null,
  fingerprint bytea not null,
  status smallint not null,
  body text,
  location text,
  created_at timestamptz not null default now(),
  primary key (caller, key)
);
create index idempotent_answer_by_age on idempotent_answer (created_at);

-- Which person of the registry stands behind the subject of a token.
create table signed_in (
  person_id uuid primary key,
  subject text unique,
  organisation_id uuid
);
