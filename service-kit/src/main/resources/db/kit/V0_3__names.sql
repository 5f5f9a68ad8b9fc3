-- Names travel with people.v1, for searching, sorting and calendars; one copy per service, emptied by the message that
-- tells a person without them. The registry, whose signed_in is a view on the people themselves, needs none.
do $$
begin
  if (select relkind from pg_class where oid = 'signed_in'::regclass) = 'r' then
    alter table signed_in add column given_name text, add column family_name text;
  end if;
end $$;
