-- Whether somebody gave a place back or its session or café was called off is told apart, to tell people what was called off.
alter table signup drop constraint signup_state_check,
  add constraint signup_state_check check (state in ('PENDING', 'CONFIRMED', 'REFUSED', 'WITHDRAWN', 'CALLED_OFF'));
alter table cafe_guest drop constraint cafe_guest_state_check,
  add constraint cafe_guest_state_check check (state in ('PENDING', 'CONFIRMED', 'REFUSED', 'WITHDRAWN', 'CALLED_OFF'));
