-- Who waits for a place at an event that is full, and whom a place is offered to (docs/registration.md).
create table waiting (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  event_id uuid not null references event on delete cascade,
  person_id uuid not null,
  -- In the order in which they came: it is given while the event's row is locked.
  number bigint not null generated always as identity,
  state text not null check (state in ('WAITING', 'OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'LEFT', 'CLOSED')),
  joined_at timestamptz not null,
  -- When the place that is or was offered is lost; null as long as none was.
  offered_until timestamptz,
  constraint waiting_offer_ends check (state <> 'OFFERED' or offered_until is not null)
);
create unique index waiting_waits_once on waiting (event_id, person_id) where state in ('WAITING', 'OFFERED');
create index waiting_in_order on waiting (event_id, number) where state in ('WAITING', 'OFFERED');
create index waiting_offers_by_end on waiting (offered_until) where state = 'OFFERED';
create index waiting_by_person on waiting (event_id, person_id, number);

-- How long a place is offered; where nothing stands, a day.
create table waitlist_rule (
  event_id uuid primary key references event on delete cascade,
  offer_hours integer not null check (offer_hours between 1 and 336)
);

-- Both are kept with the places, so that one statement under the row's lock sees all three: an offered place is nobody else's,
-- and nobody passes those who wait.
alter table event
  add column waiting integer not null default 0 check (waiting >= 0),
  add column offered integer not null default 0 check (offered >= 0),
  add constraint event_offers_have_places check (taken + offered <= capacity);
create index event_with_waitlist on event (id) where waiting > 0;

create function count_who_waits() returns trigger language plpgsql as $$
declare
  waits integer := 0;
  offers integer := 0;
begin
  if tg_op <> 'INSERT' then
    waits := waits - (old.state = 'WAITING')::integer;
    offers := offers - (old.state = 'OFFERED')::integer;
  end if;
  if tg_op <> 'DELETE' then
    waits := waits + (new.state = 'WAITING')::integer;
    offers := offers + (new.state = 'OFFERED')::integer;
  end if;
  if waits <> 0 or offers <> 0 then
    update event set waiting = waiting + waits, offered = offered + offers
    where id = coalesce(new.event_id, old.event_id);
  end if;
  return null;
end $$;
create trigger counts_who_waits after insert or delete or update of state on waiting
  for each row execute function count_who_waits();
