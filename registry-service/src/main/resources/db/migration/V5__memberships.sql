-- A membership has two sides, and is claimed by one until the other agrees. What stood here was never doubted: it stays, as agreed by both.
alter table cluster_member rename to membership;
alter index cluster_member_by_organisation rename to membership_by_organisation;
alter table membership drop constraint cluster_member_pkey;
alter table membership
  add column id uuid not null default gen_random_uuid() primary key,
  add column version bigint not null default 0,
  add column changed_at timestamptz not null default now(),
  add column role text not null default 'FULL' check (role in ('FULL', 'FOUNDING', 'ASSOCIATED', 'SUPPORTING')),
  add column since date,
  add column until date,
  add column cluster_agreed_at timestamptz,
  add column organisation_agreed_at timestamptz,
  -- The race of both sides is decided here.
  add constraint membership_once unique (cluster_id, organisation_id),
  add constraint membership_ends_after_it_began check (until >= since);
update membership set cluster_agreed_at = now(), organisation_agreed_at = now();
alter table membership
  alter column id drop default,
  alter column version drop default,
  alter column changed_at drop default,
  alter column role drop default,
  add constraint membership_is_claimed_by_somebody check (cluster_agreed_at is not null or organisation_agreed_at is not null);
create index membership_claimed on membership (id) where cluster_agreed_at is null or organisation_agreed_at is null;
create index membership_that_ends on membership (until) where until is not null;

-- What everybody reads: only what both sides say.
create view cluster_member as
  select cluster_id, organisation_id from membership
  where cluster_agreed_at is not null and organisation_agreed_at is not null;

create table representative (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  person_id uuid not null references person,
  since timestamptz not null,
  -- Null for who showed an address of one of its domains.
  granted_by uuid,
  constraint representative_once unique (organisation_id, person_id)
);
create index representative_by_person on representative (person_id);

-- Of the addresses of its people; where nobody said them, that of its website.
alter table organisation add column domains text[] not null default '{}';
update organisation set domains = array[substring(lower(website) from '^https?://(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)')]
  where lower(website) ~ '^https?://(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+';
create index organisation_by_creator on organisation (created_by);

-- Who speaks for an organisation: its representatives and, as long as there are none, who entered it.
create view organisation_speaker as
  select organisation_id, person_id from representative
  union all
  select id, created_by from organisation
  where not exists (select 1 from representative r where r.organisation_id = organisation.id);

-- What happened to entries; stays when they go.
create table history_item (
  id uuid primary key,
  kind text not null check (kind in ('REGISTERED', 'DESCRIBED', 'MEMBERSHIP_CLAIMED', 'MEMBERSHIP_WITHDRAWN', 'MEMBERSHIP_AGREED',
    'MEMBERSHIP_CHANGED', 'MEMBERSHIP_ENDED', 'REPRESENTATIVE_ADDED', 'REPRESENTATIVE_REMOVED')),
  organisation_id uuid,
  cluster_id uuid,
  -- Of a change of representatives: whom it is about.
  about_id uuid,
  person_id uuid not null,
  changed_at timestamptz not null,
  fields text[] not null,
  before text[] not null,
  after text[] not null
);
create index history_item_by_organisation on history_item (organisation_id, id);
create index history_item_by_cluster on history_item (cluster_id, id);
create trigger history_item_is_on_record before update or delete on history_item
  for each row execute function is_on_record();
