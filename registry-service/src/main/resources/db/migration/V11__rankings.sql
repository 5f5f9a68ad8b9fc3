-- The copy of findings.v1: what cafés found, as long as they say it in public.
create table told_finding (
  id uuid primary key,
  version bigint not null,
  event_id uuid not null,
  cafe_id uuid not null,
  source text not null,
  held_at timestamptz not null,
  statement text not null,
  instrument text,
  themes text[] not null,
  supports uuid[] not null,
  dissents uuid[] not null,
  dissent text[] not null,
  votes bigint not null,
  line_tables integer[] not null,
  line_rounds integer[] not null,
  line_texts text[] not null
);
create index told_finding_by_cafe on told_finding (cafe_id);

-- Which cafés speak for which region of a study.
create table study_cafe (
  study_id uuid not null references study,
  cafe_id uuid not null,
  event_id uuid not null,
  nuts text not null,
  primary key (study_id, cafe_id)
);
create index study_cafe_by_cafe on study_cafe (cafe_id);

create table ranking_run (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  study_id uuid not null references study,
  number integer not null,
  state text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
  seed bigint not null,
  inputs text not null,
  sha256 text not null,
  result text,
  person_id uuid not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  claims integer not null default 0,
  lease_until timestamptz,
  constraint ranking_run_numbered unique (study_id, number),
  check ((state = 'DONE') = (result is not null))
);
create index ranking_run_waiting on ranking_run (id) where state in ('QUEUED', 'RUNNING');

-- What a run was computed from never changes, nor what came out.
create trigger ranking_run_stays before delete on ranking_run for each row execute function is_on_record();
create trigger ranking_run_is_on_record before update on ranking_run for each row
  when ((old.id, old.study_id, old.number, old.seed, old.inputs, old.sha256) is distinct from
        (new.id, new.study_id, new.number, new.seed, new.inputs, new.sha256)
    or old.state = 'DONE')
  execute function is_on_record();
