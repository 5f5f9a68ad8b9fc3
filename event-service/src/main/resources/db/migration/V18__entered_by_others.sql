-- Whoever was entered by others says yes before it takes their time elsewhere. Nobody was asked for what is there already.
alter table participant add column awaits_acceptance boolean not null default false;
-- By whom somebody does not want to be entered any more.
create table refused_organiser (
  person_id uuid not null,
  organiser_id uuid not null,
  primary key (person_id, organiser_id)
);
