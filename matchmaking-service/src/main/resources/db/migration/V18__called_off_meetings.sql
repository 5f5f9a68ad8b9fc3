-- Whether somebody cancelled a meeting or its event was called off is told apart, to tell people what was called off.
alter table meeting add column called_off boolean not null default false;

-- Which those were before nobody wrote down: at an event that was called off, all that are cancelled are shown.
update meeting m set called_off = true
from event_copy e where e.id = m.event_id and e.status = 'CANCELLED' and m.state = 'CANCELLED';
