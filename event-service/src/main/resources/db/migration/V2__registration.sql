create table participant (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  event_id uuid not null references event,
  person_id uuid not null,
  organisation_id uuid,
  state text not null check (state in ('REGISTERED', 'WITHDRAWN')),
  registered_at timestamptz not null
);
-- Whoever withdrew may come back; nobody is registered twice.
create unique index participant_is_registered_once on participant (event_id, person_id) where state = 'REGISTERED';
create index participant_by_event on participant (event_id, id);
create index participant_by_person on participant (person_id);
