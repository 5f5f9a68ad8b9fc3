-- Statements coded from the harvest of a café.
create table finding (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  event_id uuid not null references event,
  cafe_id uuid not null references cafe,
  statement text not null,
  instrument text check (instrument in ('PILOT', 'PROMOTION', 'STRATEGY', 'EVENT', 'TRAINING')),
  themes text[] not null,
  state text not null check (state in ('DRAFT', 'PUBLISHED', 'MERGED', 'SPLIT', 'WITHDRAWN')),
  -- What it became part of, when it was merged.
  merged_into uuid references finding,
  -- Whether other services have heard of it, and so must hear of its end.
  told boolean not null
);
create index finding_by_cafe on finding (cafe_id, id);

create table finding_evidence (
  finding_id uuid not null references finding,
  entry_id uuid not null,
  stance text not null check (stance in ('SUPPORTS', 'DISSENTS')),
  -- An entry is on one side only; merging keeps dissent.
  primary key (finding_id, entry_id)
);
