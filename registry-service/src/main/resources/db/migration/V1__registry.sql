-- The launcher and the compose file create both beforehand; both are trusted, so a database's owner may, too.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- How text is compared: without accents and case. Immutable, because the dictionary is named and never changed.
create function plain(words text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, words));

create function plain(words text[]) returns text
  language sql immutable strict parallel safe
  return plain(array_to_string(words, ' '));

create table organisation (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  name text not null,
  kind text not null,
  country text not null,
  nuts text not null,
  nace text[] not null,
  -- The codes with all codes above them: 26.51 brings C, 26 and 26.5, so a search for any of them is one index look-up.
  nace_path text[] not null,
  keywords text[] not null,
  description text not null,
  website text,
  created_by uuid not null,
  name_key text collate "C" not null generated always as (plain(name)) stored,
  search_text text not null generated always as (plain(name) || ' ' || plain(keywords) || ' ' || plain(description)) stored
);
create index organisation_by_name on organisation (name_key, id);
create index organisation_by_similar_name on organisation using gin (name_key gin_trgm_ops);
create index organisation_by_text on organisation using gin (search_text gin_trgm_ops);
create index organisation_by_nace on organisation using gin (nace_path);
create index organisation_by_keyword on organisation using gin (keywords);
create index organisation_by_nuts on organisation (nuts text_pattern_ops);

create table person (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  -- The race of two first logins is decided here.
  subject text constraint person_has_one_login unique,
  -- Lower case, and verified where it came from a login.
  email text constraint person_has_own_email unique,
  kind text not null check (kind in ('HUMAN', 'MACHINE')),
  given_name text not null,
  family_name text not null,
  organisation_id uuid references organisation,
  locale text not null
);
create index person_by_organisation on person (organisation_id);

-- What an importing caller calls a person or an organisation; the ids of rows imported before are found by it.
create table import_reference (
  owner_id uuid not null,
  noun text not null check (noun in ('PERSON', 'ORGANISATION')),
  reference text not null,
  aggregate_id uuid not null,
  primary key (owner_id, noun, reference)
);

create table cluster (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  name text not null,
  country text not null,
  nuts text not null,
  keywords text[] not null,
  description text not null,
  website text,
  fictitious boolean not null,
  name_key text collate "C" not null generated always as (plain(name)) stored,
  search_text text not null generated always as (plain(name) || ' ' || plain(keywords) || ' ' || plain(description)) stored
);
create index cluster_by_name on cluster (name_key, id);
create index cluster_by_similar_name on cluster using gin (name_key gin_trgm_ops);
create index cluster_by_text on cluster using gin (search_text gin_trgm_ops);
create index cluster_by_keyword on cluster using gin (keywords);
create index cluster_by_nuts on cluster (nuts text_pattern_ops);

create table cluster_member (
  cluster_id uuid not null references cluster,
  organisation_id uuid not null references organisation,
  primary key (cluster_id, organisation_id)
);
create index cluster_member_by_organisation on cluster_member (organisation_id);

create table cluster_manager (
  cluster_id uuid not null references cluster,
  person_id uuid not null references person,
  primary key (cluster_id, person_id)
);
create index cluster_manager_by_person on cluster_manager (person_id);

-- Copies of events.v1 and participants.v1, as far as they decide whose names a person may see.
create table event_organiser (
  event_id uuid not null,
  person_id uuid not null,
  primary key (event_id, person_id)
);
create index event_organiser_by_person on event_organiser (person_id);

create table event_participant (
  id uuid primary key,
  event_id uuid not null,
  person_id uuid not null
);
create index event_participant_by_event on event_participant (event_id, person_id);
create index event_participant_by_person on event_participant (person_id);

-- Other services copy people.v1 into this table of the kit; here the truth is next door.
drop table signed_in;
create view signed_in as
  select id as person_id, subject, organisation_id from person;
-- "Forget the copy and rebuild it" must never reach the people themselves.
create rule signed_in_is_no_copy as on delete to signed_in do instead nothing;
