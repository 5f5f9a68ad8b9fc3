-- Who interprets at an event, and which languages they speak: a participant, who has an agenda as everybody.
create table interpreter (
  participant_id uuid primary key,
  event_id uuid not null,
  languages text[] not null check (cardinality(languages) >= 2)
);
create index interpreter_by_event on interpreter (event_id);

alter table meeting add column interpreter_id uuid;
create index meeting_by_interpreter on meeting (interpreter_id) where interpreter_id is not null;
alter table timetable_placement add column interpreter_id uuid;

-- Whether two share no language, as far as both have said which they speak.
create function share_no_language(spoken text[], understood text[]) returns boolean
  language sql immutable parallel safe
  return cardinality(spoken) > 0 and cardinality(understood) > 0 and not spoken && understood;

-- And a confirmed meeting occupies its table, two people and, if it has one, its interpreter when its transaction ends.
create or replace function require_occupied() returns trigger language plpgsql as $$
declare
  now_is meeting%rowtype;
  people integer;
  tables integer;
  interpreters integer;
begin
  select * into now_is from meeting where id = new.id;
  if now_is.state = 'CONFIRMED' then
    select count(*) filter (where resource_kind = 'PERSON'),
        count(*) filter (where resource_kind = 'TABLE' and resource_id = now_is.table_id),
        count(*) filter (where resource_kind = 'INTERPRETER')
      into people, tables, interpreters from occupancy where source_id = new.id;
    if people <> 2 or tables <> 1 or interpreters <> num_nonnulls(now_is.interpreter_id) then
      raise exception 'meeting % occupies % people, % tables and % interpreters', new.id, people, tables, interpreters
        using errcode = 'check_violation', constraint = 'meeting_occupies_its_time';
    end if;
  end if;
  return null;
end $$;

drop trigger meeting_occupies_its_time on meeting;
create constraint trigger meeting_occupies_its_time
  after insert or update of state, table_id, interpreter_id, starts_at, ends_at on meeting
  deferrable initially deferred for each row execute function require_occupied();
