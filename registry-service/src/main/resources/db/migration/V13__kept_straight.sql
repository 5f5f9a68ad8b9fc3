-- Regions are written anew from the front: until all are, one may stand twice.
alter table study_region
  drop constraint study_region_study_id_nuts_key,
  add constraint region_once_per_study unique (study_id, nuts) deferrable initially deferred;

-- All who have written what is reviewed, not the last one alone: none of them reviews it.
create table policy_author (
  policy_recommendation_id uuid not null references policy_recommendation,
  person_id uuid not null,
  primary key (policy_recommendation_id, person_id)
);
insert into policy_author select id, author_id from policy_recommendation;
alter table policy_recommendation drop column author_id;

-- A merge that was undone keeps nobody in the registry.
alter table organisation_merge
  drop constraint organisation_merge_kept_id_fkey,
  drop constraint organisation_merge_withdrawn_id_fkey,
  add constraint organisation_merge_kept_id_fkey foreign key (kept_id) references organisation on delete cascade,
  add constraint organisation_merge_withdrawn_id_fkey foreign key (withdrawn_id) references organisation on delete cascade;
