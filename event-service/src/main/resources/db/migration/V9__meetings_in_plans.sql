-- Where meetings stand that are to take place: slots and tables that have some do not go or move without being asked for.
create table meeting_copy (
  id uuid primary key,
  slot_id uuid not null,
  table_id uuid not null
);
create index meeting_copy_by_slot on meeting_copy (slot_id);
create index meeting_copy_by_table on meeting_copy (table_id);
