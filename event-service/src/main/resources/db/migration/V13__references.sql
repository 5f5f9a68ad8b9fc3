-- What the importing organiser calls the participant.
alter table participant add column reference text;
