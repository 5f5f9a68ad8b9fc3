-- A formal meeting of clusters, with what was on its agenda, what was said of each item, and what was decided.
create table workshop (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  sector_group_id uuid not null references sector_group,
  event_id uuid not null,
  title text not null,
  held_on date not null,
  -- Of each item in the same place of both lists.
  item_titles text[] not null,
  item_minutes text[] not null
);
create index workshop_by_group on workshop (sector_group_id, id);

create table workshop_cluster (
  workshop_id uuid not null references workshop,
  cluster_id uuid not null references cluster on delete cascade,
  primary key (workshop_id, cluster_id)
);
create index workshop_cluster_by_cluster on workshop_cluster (cluster_id);

-- What was decided stays as it was decided; who supports it may change.
create table workshop_decision (
  id uuid primary key,
  workshop_id uuid not null references workshop,
  text text not null,
  decided_at timestamptz not null,
  recorded_by uuid not null
);
create index workshop_decision_by_workshop on workshop_decision (workshop_id, id);
create trigger workshop_decision_is_on_record before update or delete on workshop_decision
  for each row execute function is_on_record();

create table workshop_support (
  decision_id uuid not null references workshop_decision,
  cluster_id uuid not null references cluster on delete cascade,
  supported_by uuid not null,
  supported_at timestamptz not null,
  primary key (decision_id, cluster_id)
);
create index workshop_support_by_cluster on workshop_support (cluster_id);

-- Where it was agreed to begin.
alter table alliance add column decision_id uuid references workshop_decision;
create index alliance_by_decision on alliance (decision_id) where decision_id is not null;
