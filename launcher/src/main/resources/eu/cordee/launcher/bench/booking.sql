-- What one booking does, statement by statement, in a slot of its own.
\set i :i + 1
\set serial :i * 8 + :client_id
\set turn :serial
\set slot :turn
begin;
select pg_try_advisory_xact_lock(hashtextextended('5 bench' || @KEY@, 0));
select fingerprint, status, body, location from idempotent_answer where caller = 'bench' and key = @KEY@;
select person_id from signed_in where subject = 'bench';
select e.status, e.organiser_ids @> array[@HOST_PERSON@] as organiser,
  (select p.id from participant_copy p where p.event_id = e.id and p.person_id = @HOST_PERSON@ and p.active limit 1) as participant_id
  from event_copy e where e.id = @EVENT@;
select id, person_id from participant_copy where event_id = @EVENT@ and active and id = any (array[@GUEST@]);
select * from meeting_request where event_id = @EVENT@ and state in ('PENDING', 'ACCEPTED')
  and ((host_id = @HOST@ and guest_id = @GUEST@) or (host_id = @GUEST@ and guest_id = @HOST@)) limit 1;
insert into meeting_request (id, version, changed_at, event_id, host_id, guest_id, message, priority, state, origin)
  values (@REQUEST@, 0, now(), @EVENT@, @HOST@, @GUEST@, '', 'NICE', 'ACCEPTED', 'INSTANT');
select * from profile where id = @GUEST@;
select s.id, s.starts_at, s.ends_at, h.person_id as host_person, g.person_id as guest_person,
    s.starts_at <= now() and e.ends_at >= now() as begun,
    exists (select 1 from unavailable_slot u where u.slot_id = s.id and u.participant_id in (h.id, g.id)) as blocked
  from slot_copy s
  join event_copy e on e.id = s.event_id
  join participant_copy h on h.id = @HOST@ and h.active
  join participant_copy g on g.id = @GUEST@ and g.active
  where s.id = @SLOT@ and s.event_id = @EVENT@;
with spot as (
    select t.id from (select id from table_copy where event_id = @EVENT@ order by id is distinct from null, uuid_hash_extended(id, :turn)) t
    where not exists (select 1 from occupancy o where o.resource_id = t.id and o.during && @DURING@)
    limit 1
  )
  insert into occupancy (event_id, resource_kind, resource_id, during, source_kind, source_id)
  select @EVENT@, w.kind, w.id, @DURING@, 'MEETING', @MEETING@
  from (values ('PERSON', @HOST_PERSON@), ('PERSON', @GUEST_PERSON@) union all select 'TABLE', id from spot) as w (kind, id)
  order by w.kind, w.id
  on conflict do nothing
  returning resource_kind, resource_id;
insert into meeting (id, version, changed_at, event_id, request_id, host_id, guest_id, slot_id, table_id, starts_at, ends_at, state)
  values (@MEETING@, 0, now(), @EVENT@, @REQUEST@, @HOST@, @GUEST@, @SLOT@, '00000000-0000-7000-8008-000000000001',
  lower(@DURING@), upper(@DURING@), 'CONFIRMED');
select now(), epoch from epoch;
insert into outbox (lane, topic, key, payload) values (1, 'meetings.v1', @MEETING@, convert_to(repeat('x', 600), 'UTF8'));
select * from table_copy where id = any (array['00000000-0000-7000-8008-000000000001'::uuid]);
insert into idempotent_answer (caller, key, fingerprint, status, body, location)
  values ('bench', @KEY@, sha256('bench'), 0, repeat('x', 400), null);
commit;
