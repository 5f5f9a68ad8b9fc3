-- Until somebody accepts an event that others entered them into, what is planned there takes their time inside that event only: time
-- is kept for the participant and not for the person. Of everything else it is kept for what it is: a person, an interpreter, a table.
alter table participant_copy add column awaits_acceptance boolean not null default false;
alter table participant_copy add column time_of uuid
  generated always as (case when awaits_acceptance then id else person_id end) stored;

alter table occupancy add column time_of uuid;
update occupancy set time_of = resource_id;
alter table occupancy alter column time_of set not null;

create function keep_time() returns trigger language plpgsql as $$
begin
  new.time_of := new.resource_id;
  if new.resource_kind in ('PERSON', 'INTERPRETER') then
    select p.time_of into new.time_of from participant_copy p
      where p.event_id = new.event_id and p.person_id = new.resource_id and p.active
      order by p.id desc limit 1;
    new.time_of := coalesce(new.time_of, new.resource_id);
  end if;
  return new;
end $$;

create trigger time_is_kept before insert on occupancy for each row execute function keep_time();

alter table occupancy drop constraint nobody_is_in_two_places;
alter table occupancy add constraint nobody_is_in_two_places exclude using gist (time_of with =, during with &&);
