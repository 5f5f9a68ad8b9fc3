-- Several addresses of one agenda are good at a time.
alter table calendar_feed
  drop constraint calendar_feed_pkey,
  drop constraint calendar_feed_token_hash_key,
  add primary key (token_hash);
create index calendar_feed_by_participant on calendar_feed (participant_id, created_at);

-- What an entry of a calendar showed when it was read last, and how often that has changed.
create table calendar_revision (
  participant_id uuid not null,
  entry_id uuid not null,
  fingerprint text not null,
  sequence int not null,
  since timestamptz not null,
  primary key (participant_id, entry_id)
);
