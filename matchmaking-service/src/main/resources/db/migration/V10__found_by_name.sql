-- Participants are found and sorted by name, too, compared as everything else (V6); names come with people.v1.

-- Sorted as lists of people are: by family name, then given name. Empty where no name is known (any more).
alter table signed_in add column name_key text collate "C" not null generated always as (
  plain(btrim(coalesce(family_name, '') || ' ' || coalesce(given_name, '')))) stored;
create index signed_in_by_name on signed_in using gin (name_key gin_trgm_ops);
