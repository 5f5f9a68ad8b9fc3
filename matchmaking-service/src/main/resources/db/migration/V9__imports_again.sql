-- Imports are upserts: a request is found again by the caller's reference or, without one, by its pair.
alter table meeting_request add column reference text;
create unique index one_request_per_reference on meeting_request (event_id, reference);

-- One open request per pair, in either direction, however it came. Earlier imports could load a pair twice; those stay.
alter table meeting_request add column repeats boolean not null default false;
update meeting_request r set repeats = true
where r.origin = 'IMPORTED' and r.state in ('PENDING', 'ACCEPTED') and exists (
  select from meeting_request o
  where o.event_id = r.event_id and o.state in ('PENDING', 'ACCEPTED') and (o.id < r.id or o.origin <> 'IMPORTED') and o.id <> r.id
    and least(o.host_id, o.guest_id) = least(r.host_id, r.guest_id)
    and greatest(o.host_id, o.guest_id) = greatest(r.host_id, r.guest_id));
drop index one_open_request_per_pair;
create unique index one_open_request_per_pair
  on meeting_request (event_id, least(host_id, guest_id), greatest(host_id, guest_id))
  where state in ('PENDING', 'ACCEPTED') and not repeats;
