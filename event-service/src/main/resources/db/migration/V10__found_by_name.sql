-- Participants are found and sorted by name and organisation, events by title and venue: compared as everywhere.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- How text is compared, as in the registry: accents, case and ß do not count, nor whether an accent is a letter's own.
create function plain(words text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, words));

-- Sorted as lists of people are: by family name, then given name. Empty where no name is known (any more).
alter table signed_in add column name_key text collate "C" not null generated always as (
  plain(btrim(coalesce(family_name, '') || ' ' || coalesce(given_name, '')))) stored;

alter table known_organisation add column name text not null default '';
alter table known_organisation add column name_key text collate "C" not null generated always as (plain(name)) stored;
