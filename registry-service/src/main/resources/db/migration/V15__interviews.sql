-- Who typed in what somebody said to them; null for whoever answered by themselves. It was said with consent, else it is not here.
alter table survey_answer add column interviewer_id uuid;
alter table survey_answer add constraint survey_answer_interviewed check (interviewer_id is null or stakeholder_id is not null);
