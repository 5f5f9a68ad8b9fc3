-- Other names by which an organisation is found; of each, in the same place of the other lists, what it is and its language (or empty).
alter table organisation
  add column other_names text[] not null default '{}',
  add column other_name_kinds text[] not null default '{}',
  add column other_name_languages text[] not null default '{}',
  -- Scheme and number, such as VAT:CHE123456788.
  add column identifiers text[] not null default '{}',
  -- Of an entry that was withdrawn because another is of the same organisation.
  add column successor_id uuid references organisation check (successor_id <> id);
alter table organisation alter column search_text set expression as
  (plain(name) || ' ' || plain(other_names) || ' ' || plain(keywords) || ' ' || plain(description));

-- A name without what says only under which law: dots are left out, so that S.p.A. is SpA.
create function core_of_name(name text) returns text
  language sql immutable strict parallel safe
  return coalesce(
    nullif(trim(regexp_replace(regexp_replace(regexp_replace(plain(name), '[.]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'),
      '\m(gmbh|ag|kg|ohg|ug|ev|mbh|co|sa|sas|sarl|snc|srl|spa|scarl|doo|dd|zoo|ltd|limited|plc|llc|inc|bv|nv|se|oy|ab|as)\M ?', '', 'g')), ''),
    plain(name));

alter table organisation add column name_core text collate "C" not null generated always as (core_of_name(name)) stored;
create index organisation_by_identifier on organisation using gin (identifiers);
create index organisation_by_domain on organisation using gin (domains);
create index organisation_by_name_core on organisation (name_core, country);
create index organisation_by_similar_core on organisation using gin (name_core gin_trgm_ops);
create index organisation_by_successor on organisation (successor_id) where successor_id is not null;

-- Nobody speaks for an entry for which another stands.
create or replace view organisation_speaker as
  select organisation_id, person_id from representative
  union all
  select id, created_by from organisation
  where successor_id is null and not exists (select 1 from representative r where r.organisation_id = organisation.id);

-- Two entries of which somebody who speaks for both has said that they are not of the same organisation; the smaller id first.
create table duplicate_dismissal (
  first_id uuid not null references organisation on delete cascade,
  second_id uuid not null references organisation on delete cascade,
  reason text not null,
  dismissed_by uuid not null,
  dismissed_at timestamptz not null,
  primary key (first_id, second_id),
  check (first_id < second_id)
);
create index duplicate_dismissal_by_second on duplicate_dismissal (second_id);

-- What a merge has moved, as it was and as it became: enough to undo it, and to see whether somebody changed it since.
create table organisation_merge (
  id uuid primary key,
  kept_id uuid not null references organisation,
  withdrawn_id uuid not null references organisation,
  merged_by uuid not null,
  merged_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  described_before text not null,
  version_after bigint not null,
  memberships_before jsonb not null,
  memberships_after jsonb not null,
  representatives_before jsonb not null,
  representatives_after jsonb not null,
  people uuid[] not null
);
create index organisation_merge_by_kept on organisation_merge (kept_id, id);
create index organisation_merge_by_withdrawn on organisation_merge (withdrawn_id, id);

alter table history_item drop constraint history_item_kind_check;
alter table history_item add constraint history_item_kind_check
  check (kind in ('REGISTERED', 'DESCRIBED', 'MEMBERSHIP_CLAIMED', 'MEMBERSHIP_WITHDRAWN', 'MEMBERSHIP_AGREED',
    'MEMBERSHIP_CHANGED', 'MEMBERSHIP_ENDED', 'REPRESENTATIVE_ADDED', 'REPRESENTATIVE_REMOVED', 'MERGED', 'MERGED_AWAY', 'MERGE_UNDONE'));
