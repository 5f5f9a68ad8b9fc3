-- A draft that is thrown away takes with it all that stands on it. What cafés found never goes so: no draft has any.
do $$
declare
  own record;
begin
  for own in
    select conrelid::regclass as tab, conname, pg_get_constraintdef(oid) as means from pg_constraint
    where contype = 'f' and conrelid in (
      'event_organiser'::regclass, 'event_slot'::regclass, 'event_table'::regclass, 'participant'::regclass,
      'session'::regclass, 'signup'::regclass, 'cafe'::regclass, 'cafe_table'::regclass, 'cafe_round'::regclass,
      'cafe_guest'::regclass, 'cafe_plan'::regclass, 'cafe_seat'::regclass, 'cafe_wish'::regclass)
      and conname <> 'cafe_plan_is_known'
  loop
    execute format('alter table %s drop constraint %I, add constraint %I %s on delete cascade',
      own.tab, own.conname, own.conname, own.means);
  end loop;
end $$;
