-- What tables write down. An edit is never changed: an entry is the set of its edits, so that devices that were offline
-- merge to the union whatever the order in which they come.
create table harvest_edit (
  entry_id uuid not null,
  device_id uuid not null,
  -- Of the device: greater than all it had seen of the entry when it wrote this.
  clock bigint not null,
  cafe_id uuid not null references cafe,
  -- 'device:clock' of the edits that the writer saw and replaced.
  replaces text[] not null,
  table_number integer not null,
  round integer not null,
  kind text not null,
  text text not null,
  photo_id uuid,
  author_id uuid not null,
  written_at timestamptz not null,
  received_at timestamptz not null default now(),
  primary key (entry_id, device_id, clock)
);
create index harvest_edit_by_cafe on harvest_edit (cafe_id, entry_id);

create table harvest_vote (
  entry_id uuid not null,
  person_id uuid not null,
  cafe_id uuid not null references cafe,
  up boolean not null,
  clock bigint not null,
  primary key (entry_id, person_id)
);
create index harvest_vote_by_cafe on harvest_vote (cafe_id);

create table harvest_photo (
  id uuid primary key,
  cafe_id uuid not null references cafe,
  media_type text not null,
  image bytea not null,
  author_id uuid not null,
  received_at timestamptz not null default now()
);
create index harvest_photo_by_cafe on harvest_photo (cafe_id);
