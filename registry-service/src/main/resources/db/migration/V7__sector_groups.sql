create table sector_group (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  name text not null,
  description text not null,
  name_key text collate "C" not null generated always as (plain(name)) stored,
  search_text text not null generated always as (plain(name) || ' ' || plain(description)) stored
);
create index sector_group_by_name on sector_group (name_key, id);

create table sector_group_person (
  sector_group_id uuid not null references sector_group,
  person_id uuid not null references person,
  chairs boolean not null,
  primary key (sector_group_id, person_id)
);
create index sector_group_person_by_person on sector_group_person (person_id);

-- What others say of a cluster without having agreed on anything with it ends with its entry.
create table followed_cluster (
  sector_group_id uuid not null references sector_group,
  cluster_id uuid not null references cluster on delete cascade,
  primary key (sector_group_id, cluster_id)
);
create index followed_cluster_by_cluster on followed_cluster (cluster_id);

create table campaign (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  sector_group_id uuid not null references sector_group,
  event_id uuid not null,
  title text not null,
  message text not null,
  answer_by date not null,
  started_at timestamptz not null
);
create index campaign_by_group on campaign (sector_group_id);

create table campaign_invitation (
  campaign_id uuid not null references campaign,
  cluster_id uuid not null references cluster on delete cascade,
  answer text check (answer in ('ACCEPTED', 'DECLINED')),
  delegates integer not null default 0 check (delegates between 0 and 200),
  note text not null default '',
  answered_by uuid,
  answered_at timestamptz,
  primary key (campaign_id, cluster_id)
);
create index campaign_invitation_by_cluster on campaign_invitation (cluster_id);
