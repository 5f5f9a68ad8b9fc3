-- V7 kept the differences of a transaction in a setting for each holder, whose names a session never forgets: a pool's sessions
-- grew with every event, session and café they had touched. Now there is one, with what is not in balance yet.

create or replace function add_place_difference(holder uuid, difference integer) returns void language plpgsql as $$
declare
  before jsonb := coalesce(nullif(current_setting('cordee.places', true), ''), '{}');
  now_is integer := coalesce((before ->> holder::text)::integer, 0) + difference;
begin
  if difference <> 0 then
    perform set_config('cordee.places',
      (case now_is when 0 then before - holder::text else before || jsonb_build_object(holder, now_is) end)::text, true);
  end if;
end $$;

create or replace function require_exact_places() returns trigger language plpgsql as $$
declare
  holder text := to_jsonb(coalesce(new, old)) ->> tg_argv[0];
  difference text := coalesce(nullif(current_setting('cordee.places', true), ''), '{}')::jsonb ->> holder;
begin
  if difference is not null then
    raise exception 'places taken of % differ from those who hold them by %', holder, difference
      using errcode = 'check_violation', constraint = 'places_taken_are_exact';
  end if;
  return null;
end $$;
