-- Who found somebody by an address without knowing them: in events of theirs the name does not show, nor the organisation.
do $$
begin
  if (select relkind from pg_class where oid = 'signed_in'::regclass) = 'r' then
    alter table signed_in add column unknown_to uuid[] not null default '{}';
  end if;
end $$;
