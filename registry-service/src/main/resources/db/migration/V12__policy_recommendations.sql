create table policy_recommendation (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  study_id uuid not null references study,
  number integer not null,
  title text not null,
  statement text not null,
  addressee text not null,
  strength text not null check (strength in ('STRONG', 'CONDITIONAL')),
  direction text not null check (direction in ('FOR', 'AGAINST')),
  state text not null check (state in ('DRAFT', 'PARTNER_REVIEW', 'EXPERT_REVIEW', 'READY', 'PUBLISHED', 'TAKEN_UP', 'WITHDRAWN')),
  author_id uuid not null,
  endorsed_by uuid,
  constraint policy_recommendation_numbered unique (study_id, number)
);

-- From evidence to decision: why it is recommended, question by question.
create table policy_judgement (
  policy_recommendation_id uuid not null references policy_recommendation,
  aspect text not null,
  judgement text not null,
  primary key (policy_recommendation_id, aspect)
);

create table policy_citation (
  policy_recommendation_id uuid not null references policy_recommendation,
  position integer not null,
  kind text not null check (kind in ('RANKING', 'FINDING', 'PROJECT')),
  target_id uuid not null,
  primary key (policy_recommendation_id, position)
);

create table policy_step (
  id uuid primary key,
  policy_recommendation_id uuid not null references policy_recommendation,
  kind text not null check (kind in ('SUBMIT', 'ENDORSE', 'APPROVE', 'RETURN', 'PUBLISH', 'TAKE_UP', 'WITHDRAW')),
  person_id uuid not null,
  note text not null,
  link text not null,
  taken_at timestamptz not null
);
create index policy_step_by_recommendation on policy_step (policy_recommendation_id, id);
create trigger policy_step_is_on_record before update or delete on policy_step
  for each row execute function is_on_record();

create table policy_comment (
  id uuid primary key,
  policy_recommendation_id uuid not null references policy_recommendation,
  person_id uuid not null,
  comment text not null,
  made_at timestamptz not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz
);
create index policy_comment_by_recommendation on policy_comment (policy_recommendation_id, id);

-- What was published, word for word, with the evidence as it was then.
create table policy_edition (
  id uuid primary key,
  policy_recommendation_id uuid not null references policy_recommendation,
  number integer not null,
  content text not null,
  sha256 text not null unique,
  published_at timestamptz not null,
  unique (policy_recommendation_id, number)
);
create trigger policy_edition_is_on_record before update or delete on policy_edition
  for each row execute function is_on_record();
