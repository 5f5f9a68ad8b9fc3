-- The tables a booking touches, empty, with the same keys, indexes and exclusion constraint, and one big event.
drop schema if exists bench cascade;
create schema bench;
set search_path = bench, public;
create table epoch (like public.epoch including all);
create table signed_in (like public.signed_in including all);
create table idempotent_answer (like public.idempotent_answer including all);
create table outbox (like public.outbox including all);
create table event_copy (like public.event_copy including all);
create table slot_copy (like public.slot_copy including all);
create table table_copy (like public.table_copy including all);
create table participant_copy (like public.participant_copy including all);
create table occupancy (like public.occupancy including all);
create table profile (like public.profile including all);
create table unavailable_slot (like public.unavailable_slot including all);
create table meeting_request (like public.meeting_request including all);
create table meeting (like public.meeting including all, foreign key (request_id) references meeting_request);
insert into epoch (epoch) values (1);
insert into signed_in values ('00000000-0000-7000-8007-000000000001', 'bench', null);
insert into event_copy values ('00000000-0000-7000-8000-000000000001', 'FAIR', 'DRAFT', 'bench', 'UTC', 'bench',
  '2030-01-01Z', '2040-01-01Z', array['00000000-0000-7000-8007-000000000001'::uuid]);
insert into slot_copy select ('00000000-0000-7000-8001-' || lpad(n::text, 12, '0'))::uuid, '00000000-0000-7000-8000-000000000001', n,
  '2030-01-01Z'::timestamptz + n * interval '1 minute', '2030-01-01Z'::timestamptz + (n + 1) * interval '1 minute'
  from generate_series(0, 39999) n;
insert into table_copy select ('00000000-0000-7000-8008-' || lpad(n::text, 12, '0'))::uuid, '00000000-0000-7000-8000-000000000001', n, n::text
  from generate_series(1, 20) n;
insert into participant_copy values ('00000000-0000-7000-8006-000000000001', '00000000-0000-7000-8000-000000000001',
  '00000000-0000-7000-8007-000000000001', null, true);
insert into participant_copy select ('00000000-0000-7000-8002-' || lpad(n::text, 12, '0'))::uuid, '00000000-0000-7000-8000-000000000001',
  ('00000000-0000-7000-8003-' || lpad(n::text, 12, '0'))::uuid, null, true from generate_series(0, 39999) n;
insert into profile select ('00000000-0000-7000-8002-' || lpad(n::text, 12, '0'))::uuid, 0, now(), '00000000-0000-7000-8000-000000000001',
  '', '{}', '{}', '{}', '{}', '{}', '{}', true from generate_series(0, 39999) n;
analyze;
