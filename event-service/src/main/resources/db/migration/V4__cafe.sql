-- What the mixing of tables looks at, copied from organisations.v1.
create table known_organisation (
  id uuid primary key,
  kind text not null,
  country text not null,
  nuts text not null,
  -- One of its clusters: who knows each other from there need not share a table.
  cluster_id uuid
);

create table cafe (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  event_id uuid not null references event,
  title text not null,
  place text not null,
  -- The time that everybody's agenda holds for it; rounds lie within.
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null check (state in ('PLANNED', 'RUNNING', 'MOVING', 'FINISHED', 'CANCELLED')),
  -- The round that runs or ran last; 0 before the first.
  round integer not null,
  phase_since timestamptz,
  phase_until timestamptz,
  published_plan_id uuid,
  -- Seats at the tables that are open.
  capacity integer not null,
  -- Places held or confirmed; always the number of active guests. Only ever changed by "taken = taken ± n".
  taken integer not null default 0,
  constraint cafe_ends_after_it_starts check (starts_at < ends_at),
  constraint cafe_capacity_is_exact check (taken between 0 and capacity)
);
create index cafe_by_event on cafe (event_id, starts_at, id);

create table cafe_table (
  cafe_id uuid not null references cafe,
  number integer not null check (number > 0),
  label text not null,
  seats integer not null check (seats > 0),
  theme text not null,
  host_id uuid,
  briefing text not null,
  -- Rounds that were over when it closed, or null while it is open.
  closed_after integer,
  primary key (cafe_id, number)
);

create table cafe_round (
  cafe_id uuid not null references cafe,
  number integer not null check (number > 0),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  question text not null,
  primary key (cafe_id, number),
  constraint cafe_round_ends_after_it_starts check (starts_at < ends_at),
  constraint cafe_rounds_do_not_overlap
    exclude using gist (cafe_id with =, tstzrange(starts_at, ends_at) with &&) deferrable initially deferred
);

create table cafe_guest (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  event_id uuid not null references event,
  cafe_id uuid not null references cafe,
  participant_id uuid not null references participant,
  person_id uuid not null,
  state text not null check (state in ('PENDING', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
  reason text not null,
  region text not null,
  kind text not null,
  cluster text not null,
  languages text[] not null
);
create unique index cafe_guest_has_one_place on cafe_guest (cafe_id, participant_id) where state in ('PENDING', 'CONFIRMED');
create index cafe_guest_by_cafe on cafe_guest (cafe_id, id);
create index cafe_guest_by_participant on cafe_guest (participant_id, id);

create table cafe_plan (
  id uuid primary key,
  cafe_id uuid not null references cafe,
  number integer not null,
  seed bigint not null,
  method text not null,
  made_at timestamptz not null,
  published_at timestamptz,
  repeats bigint not null,
  most_meetings integer not null,
  same_region bigint not null,
  same_kind bigint not null,
  themes_reached bigint not null,
  unmet integer not null,
  speechless bigint not null,
  pairs bigint not null,
  -- What no rotation can beat; null after a change while it runs, for which no such bound is known.
  repeats_bound bigint,
  same_region_bound bigint,
  same_kind_bound bigint,
  themes_bound bigint,
  new_badges uuid[] not null,
  least_new_badges integer not null,
  constraint cafe_plan_has_its_number unique (cafe_id, number)
);
alter table cafe add constraint cafe_plan_is_known foreign key (published_plan_id) references cafe_plan;

create table cafe_seat (
  plan_id uuid not null references cafe_plan,
  round integer not null,
  guest_id uuid not null references cafe_guest,
  table_number integer not null,
  -- Nobody sits at two tables in a round, whatever the code around it believes.
  primary key (plan_id, round, guest_id)
);

-- Who shall, or shall not, sit at one table at least once.
create table cafe_wish (
  cafe_id uuid not null references cafe,
  one_id uuid not null references cafe_guest,
  other_id uuid not null references cafe_guest,
  together boolean not null,
  primary key (cafe_id, one_id, other_id),
  check (one_id < other_id)
);
