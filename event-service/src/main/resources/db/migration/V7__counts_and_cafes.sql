-- Two promises that only code kept so far.

-- "taken" always is the number of those who hold a place. Comparing them at each booking would count everybody each time,
-- so the differences of a transaction are summed up and must be nothing when it commits: then what was equal stays equal.

create function add_place_difference(holder uuid, difference integer) returns void language plpgsql as $$
declare
  name text := 'cordee.places_' || replace(holder::text, '-', '');
begin
  if difference <> 0 then
    perform set_config(
      name, (coalesce(nullif(current_setting(name, true), ''), '0')::integer + difference)::text, true);
  end if;
end $$;

-- Of those who hold places; arguments: the column that names the holder, the states that hold a place.
create function count_who_holds_a_place() returns trigger language plpgsql as $$
declare
  states text[] := string_to_array(tg_argv[1], ',');
begin
  if tg_op <> 'INSERT' and old.state = any (states) then
    perform add_place_difference((to_jsonb(old) ->> tg_argv[0])::uuid, -1);
  end if;
  if tg_op <> 'DELETE' and new.state = any (states) then
    perform add_place_difference((to_jsonb(new) ->> tg_argv[0])::uuid, 1);
  end if;
  return null;
end $$;

-- Of what has the places.
create function count_taken_places() returns trigger language plpgsql as $$
begin
  perform add_place_difference(new.id, case when tg_op = 'INSERT' then 0 else old.taken end - new.taken);
  return null;
end $$;

-- At the end of the transaction; argument: the column that names the holder.
create function require_exact_places() returns trigger language plpgsql as $$
declare
  holder text := to_jsonb(coalesce(new, old)) ->> tg_argv[0];
  difference text := current_setting('cordee.places_' || replace(holder, '-', ''), true);
begin
  if coalesce(nullif(difference, ''), '0') <> '0' then
    raise exception 'places taken of % differ from those who hold them by %', holder, difference
      using errcode = 'check_violation', constraint = 'places_taken_are_exact';
  end if;
  return null;
end $$;

do $$
declare
  pair record;
begin
  for pair in select * from (values
      ('event', 'participant', 'event_id', 'REGISTERED'),
      ('session', 'signup', 'session_id', 'PENDING,CONFIRMED'),
      ('cafe', 'cafe_guest', 'cafe_id', 'PENDING,CONFIRMED')) as pairs (whole, part, holder, states)
  loop
    execute format('create trigger counts_places after insert or delete or update of state on %I for each row
      execute function count_who_holds_a_place(%L, %L)', pair.part, pair.holder, pair.states);
    execute format('create constraint trigger places_are_exact after insert or delete or update of state on %I
      deferrable initially deferred for each row execute function require_exact_places(%L)', pair.part, pair.holder);
    execute format('create trigger counts_places after insert or update of taken on %I for each row
      execute function count_taken_places()', pair.whole);
    execute format('create constraint trigger places_are_exact after insert or update of taken on %I
      deferrable initially deferred for each row execute function require_exact_places(%L)', pair.whole, 'id');
  end loop;
end $$;

-- An entry of the harvest belongs to one café.
alter table harvest_edit add constraint harvest_entry_has_one_cafe
  exclude using gist (entry_id with =, cafe_id with <>);
alter table harvest_vote add constraint harvest_vote_is_in_one_cafe
  exclude using gist (entry_id with =, cafe_id with <>);
