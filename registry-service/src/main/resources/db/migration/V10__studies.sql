-- A study asks one question of past projects, people and cafés; all that is evidence belongs to one.
create table study (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  title text not null,
  question text not null,
  description text not null,
  open boolean not null,
  name_key text collate "C" not null generated always as (plain(title)) stored,
  search_text text not null generated always as (plain(title) || ' ' || plain(question) || ' ' || plain(description)) stored
);
create index study_by_name on study (name_key, id);

create table study_region (
  study_id uuid not null references study,
  position integer not null,
  nuts text not null,
  primary key (study_id, position),
  unique (study_id, nuts)
);

create table study_instrument (
  study_id uuid not null references study,
  position integer not null,
  code text not null,
  name text not null,
  primary key (study_id, position)
);

create table study_criterion (
  study_id uuid not null references study,
  position integer not null,
  code text not null,
  name text not null,
  levels text[] not null check (cardinality(levels) = 5),
  primary key (study_id, position)
);

create table study_partner (
  study_id uuid not null references study,
  organisation_id uuid not null references organisation on delete cascade,
  nuts text,
  task text not null,
  primary key (study_id, organisation_id)
);
create index study_partner_by_organisation on study_partner (organisation_id);

create table study_milestone (
  study_id uuid not null references study,
  position integer not null,
  day date not null,
  title text not null,
  primary key (study_id, position)
);

create table study_person (
  study_id uuid not null references study,
  person_id uuid not null references person,
  role text not null check (role in ('LEAD', 'ANALYST', 'REVIEWER', 'SURVEY_OWNER', 'PUBLISHER', 'EXPERT')),
  primary key (study_id, person_id, role)
);
create index study_person_by_person on study_person (person_id);

-- The library of past projects that a study looks at.
create table project (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  study_id uuid not null references study,
  reference text not null,
  title text not null,
  programme text not null,
  summary text not null,
  nuts text not null,
  start_year integer not null,
  end_year integer not null,
  budget bigint check (budget >= 0),
  instruments text[] not null,
  links text[] not null,
  constraint project_once_per_study unique (study_id, reference),
  check (start_year <= end_year)
);

-- Past partners need not be in the registry; those that are tell conflicts of interest.
create table project_partner (
  project_id uuid not null references project,
  position integer not null,
  name text not null,
  organisation_id uuid references organisation on delete set null,
  primary key (project_id, position)
);
create index project_partner_by_organisation on project_partner (organisation_id);

create table review (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  study_id uuid not null references study,
  project_id uuid not null references project,
  reviewer_id uuid not null references person,
  comment text not null,
  submitted_at timestamptz,
  dismissed_by uuid,
  dismissal text,
  entered_by uuid,
  constraint review_once_per_reviewer unique (project_id, reviewer_id)
);
create index review_by_study on review (study_id, project_id);
create index review_by_reviewer on review (reviewer_id);

create table review_mark (
  review_id uuid not null references review on delete cascade,
  criterion text not null,
  mark integer not null check (mark between 0 and 4),
  primary key (review_id, criterion)
);

-- What the reviewers of a project, or those who lead the study, agreed on where marks differ.
create table reconciliation (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  study_id uuid not null references study,
  project_id uuid not null unique references project,
  reason text not null,
  person_id uuid not null,
  settled_at timestamptz not null
);

create table reconciliation_mark (
  reconciliation_id uuid not null references reconciliation,
  criterion text not null,
  mark integer not null check (mark between 0 and 4),
  primary key (reconciliation_id, criterion)
);

-- A review that is in stays as it was: whoever marks second could otherwise follow the first, or the first the second.
create trigger review_is_in before update on review for each row
  when (old.submitted_at is not null and (old.comment, old.submitted_at, old.reviewer_id, old.project_id)
    is distinct from (new.comment, new.submitted_at, new.reviewer_id, new.project_id))
  execute function is_on_record();
create trigger review_that_is_in_stays before delete on review for each row
  when (old.submitted_at is not null)
  execute function is_on_record();

create function marks_are_in() returns trigger language plpgsql as $$
begin
  if exists (select 1 from review where id in (old.review_id, new.review_id) and submitted_at is not null) then
    raise exception 'the review is in: its marks stay';
  end if;
  return coalesce(new, old);
end $$;
create trigger review_marks_stay before insert or update or delete on review_mark
  for each row execute function marks_are_in();

-- Whoever has the secret may join with these roles; only its fingerprint is kept.
create table study_invitation (
  sha256 text primary key,
  study_id uuid not null references study,
  roles text[] not null,
  expires_at timestamptz not null
);
create index study_invitation_by_study on study_invitation (study_id);
