-- States are those that the code knows.
alter table commitment
  add constraint commitment_answer_is_known check (answer in ('ACCEPTED', 'REFUSED', 'RELEASED')),
  add constraint commitment_ends_after_it_starts check (starts_at < ends_at);
alter table meeting_request
  add constraint request_state_is_known check (state in ('PENDING', 'ACCEPTED', 'DECLINED', 'CANCELLED', 'EXPIRED')),
  add constraint request_origin_is_known check (origin in ('ASKED', 'INSTANT', 'IMPORTED')),
  add constraint request_priority_is_known check (priority in ('MUST', 'MUTUAL', 'NICE'));
alter table meeting
  add constraint meeting_state_is_known check (state in ('CONFIRMED', 'CANCELLED')),
  add constraint meeting_ends_after_it_starts check (starts_at < ends_at);
alter table timetable_run
  add constraint run_state_is_known
    check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'PUBLISHED', 'ROLLED_BACK'));
alter table repair
  add constraint repair_state_is_known check (state in ('PROPOSED', 'APPLIED', 'REOPENED')),
  add constraint repair_kind_is_known
    check (kind in ('LATE_ARRIVAL', 'NO_SHOW', 'SLOT_CANCELLED', 'TABLE_LOST', 'URGENT_REQUEST'));

-- A key ties what a meeting occupies to the meeting at its time: nothing is occupied for a meeting that was cancelled or is
-- at another time. Not checked for what is there: earlier versions kept it by their code alone.
alter table meeting add column during tstzrange
  generated always as (case when state = 'CONFIRMED' then tstzrange(starts_at, ends_at) end) stored;
alter table meeting add constraint meeting_has_one_time unique (id, during);
alter table occupancy add column meeting_id uuid
  generated always as (case when source_kind = 'MEETING' then source_id end) stored;
alter table occupancy add constraint occupied_for_a_meeting_at_its_time
  foreign key (meeting_id, during) references meeting (id, during) deferrable initially deferred not valid;

-- And a confirmed meeting occupies its table and two people when its transaction ends.
create function require_occupied() returns trigger language plpgsql as $$
declare
  now_is meeting%rowtype;
  people integer;
  tables integer;
begin
  select * into now_is from meeting where id = new.id;
  if now_is.state = 'CONFIRMED' then
    select count(*) filter (where resource_kind = 'PERSON'),
        count(*) filter (where resource_kind = 'TABLE' and resource_id = now_is.table_id)
      into people, tables from occupancy where source_id = new.id;
    if people <> 2 or tables <> 1 then
      raise exception 'meeting % occupies % people and % tables', new.id, people, tables
        using errcode = 'check_violation', constraint = 'meeting_occupies_its_time';
    end if;
  end if;
  return null;
end $$;

create constraint trigger meeting_occupies_its_time
  after insert or update of state, table_id, starts_at, ends_at on meeting
  deferrable initially deferred for each row execute function require_occupied();
