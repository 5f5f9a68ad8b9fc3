-- Search in profiles as the registry searches organisations: by three letters in a row, without accents and case.
-- The launcher and the compose file create both beforehand; both are trusted, so a database's owner may, too.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- How text is compared, as in the registry. Immutable, because the dictionary is named and never changed.
create function plain(words text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, words));

create function plain(words text[]) returns text
  language sql immutable strict parallel safe
  return plain(array_to_string(words, ' '));

alter table profile add column search_text text not null generated always as (
  plain(headline) || ' ' || plain(offers) || ' ' || plain(requests) || ' ' || plain(offer_keywords) || ' ' || plain(request_keywords)
) stored;
create index profile_by_text on profile using gin (search_text gin_trgm_ops);

alter table organisation_copy add column search_text text not null generated always as (plain(name)) stored;
create index organisation_copy_by_text on organisation_copy using gin (search_text gin_trgm_ops);
create index participant_copy_by_organisation on participant_copy (event_id, organisation_id) where active;
