-- A survey of a study asks stakeholders, by group and region. Its questions are one document, fixed when it opens.
create table survey (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  study_id uuid not null references study,
  number integer not null,
  mode text not null check (mode in ('OPEN', 'CONFIDENTIAL', 'ANONYMOUS')),
  state text not null check (state in ('DRAFT', 'OPEN', 'CLOSED')),
  content text not null,
  sha256 text,
  opened_at timestamptz,
  closed_at timestamptz,
  constraint survey_numbered unique (study_id, number),
  check ((state = 'DRAFT') = (opened_at is null)),
  check ((state = 'DRAFT') = (sha256 is null)),
  check ((state = 'CLOSED') = (closed_at is not null))
);
create trigger survey_is_fixed before update on survey for each row
  when (old.state <> 'DRAFT'
    and (old.study_id, old.number, old.mode, old.content, old.sha256, old.opened_at)
      is distinct from (new.study_id, new.number, new.mode, new.content, new.sha256, new.opened_at))
  execute function is_on_record();
create trigger survey_never_opens_again before update on survey for each row
  when ((old.state = 'OPEN' and new.state = 'DRAFT') or (old.state = 'CLOSED' and new.state <> 'CLOSED'))
  execute function is_on_record();
create trigger survey_stays before delete on survey for each row
  when (old.state <> 'DRAFT')
  execute function is_on_record();

-- Whom a survey asks. They need not be in the registry.
create table stakeholder (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  survey_id uuid not null references survey,
  reference text not null,
  name text not null,
  email text,
  language text not null check (language in ('en', 'de', 'fr', 'it', 'sl')),
  group_code text not null,
  nuts text not null,
  -- Only the fingerprint of the secret address; null until there is one.
  sha256 text unique,
  participation text not null check (participation in ('NONE', 'PARTIAL', 'COMPLETE', 'REFUSED')),
  constraint stakeholder_once_per_survey unique (survey_id, reference)
);
create index stakeholder_by_survey on stakeholder (survey_id, id);

-- Answers of surveys that are not anonymous, and those of anonymous ones after closing: they have no stakeholder and no time.
-- The primary key of the latter is random, so that not even the order in which they were made is told.
create table survey_answer (
  id uuid primary key,
  survey_id uuid not null references survey,
  stakeholder_id uuid unique references stakeholder,
  group_code text,
  nuts text,
  complete boolean not null,
  answers text not null
);
create index survey_answer_by_survey on survey_answer (survey_id, id);

create function anonymous_answers_have_nobody() returns trigger language plpgsql as $$
declare
  asked survey;
begin
  select * into asked from survey where id = new.survey_id;
  if asked.mode = 'ANONYMOUS' and (new.stakeholder_id is not null or asked.state <> 'CLOSED') then
    raise exception 'an answer to an anonymous survey has nobody and comes out when it closes';
  end if;
  if asked.mode <> 'ANONYMOUS' and (new.stakeholder_id is null or asked.state <> 'OPEN') then
    raise exception 'an answer comes from somebody while the survey is open';
  end if;
  return new;
end $$;
create trigger survey_answer_has_its_mode before insert or update of survey_id, stakeholder_id on survey_answer
  for each row execute function anonymous_answers_have_nobody();

create function closed_answers_stay() returns trigger language plpgsql as $$
begin
  if exists (select 1 from survey where id = old.survey_id and state = 'CLOSED') then
    raise exception 'the survey is closed: its answers stay';
  end if;
  return coalesce(new, old);
end $$;
create trigger survey_answer_stays before update or delete on survey_answer
  for each row execute function closed_answers_stay();

-- Sealed answers to an anonymous survey until it closes. The row may be traced to whoever wrote it, as any row to what was
-- written in the same transaction; so it is all of one length and says nothing to whoever has not the key.
create table survey_box (
  id uuid primary key,
  survey_id uuid not null references survey,
  sealed bytea not null
);
create index survey_box_by_survey on survey_box (survey_id);
