create table alliance (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  name text not null,
  description text not null,
  stage text not null check (stage in ('CONTACT', 'LETTER_OF_INTENT', 'MEMORANDUM', 'ALLIANCE', 'META_CLUSTER')),
  since timestamptz not null,
  dissolved_at timestamptz,
  name_key text collate "C" not null generated always as (plain(name)) stored,
  search_text text not null generated always as (plain(name) || ' ' || plain(description)) stored
);
create index alliance_by_name on alliance (name_key, id);

create table alliance_party (
  alliance_id uuid not null references alliance,
  cluster_id uuid not null references cluster,
  position integer not null,
  standing text not null check (standing in ('INVITED', 'MEMBER', 'SUSPENDED', 'LEFT')),
  since timestamptz not null,
  primary key (alliance_id, cluster_id)
);
create index alliance_party_by_cluster on alliance_party (cluster_id);

create table agreement (
  id uuid primary key,
  alliance_id uuid not null references alliance,
  number integer not null,
  stage text not null check (stage in ('LETTER_OF_INTENT', 'MEMORANDUM', 'ALLIANCE', 'META_CLUSTER')),
  state text not null check (state in ('OPEN', 'SIGNED', 'REPLACED')),
  in_order boolean not null,
  content text not null,
  sha256 text not null unique,
  proposed_at timestamptz not null,
  unique (alliance_id, number)
);
create unique index agreement_one_is_open on agreement (alliance_id) where state = 'OPEN';

create table signature (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  cluster_id uuid not null references cluster,
  person_id uuid not null,
  signatory text not null,
  mandate text not null,
  statement text not null,
  language text not null,
  signed_at timestamptz not null,
  authenticated_at timestamptz,
  assurance text,
  previous text not null,
  fingerprint text not null unique,
  constraint signature_once_per_party unique (agreement_id, cluster_id),
  constraint signature_one_chain unique (agreement_id, previous)
);

create table alliance_step (
  id uuid primary key,
  alliance_id uuid not null references alliance,
  kind text not null check (kind in ('INVITE', 'LEAVE', 'SUSPEND', 'RESUME', 'DISSOLVE')),
  cluster_id uuid references cluster,
  person_id uuid not null,
  reason text not null,
  taken_at timestamptz not null
);
create index alliance_step_by_alliance on alliance_step (alliance_id, id);

-- What was signed stays as it was, whoever asks. Of a signature only the name can be forgotten.
create function is_on_record() returns trigger language plpgsql as $$
begin
  raise exception '% is on record: it is neither changed nor deleted', tg_table_name;
end $$;

create trigger signature_stays before delete on signature for each row execute function is_on_record();
create trigger signature_is_on_record before update on signature for each row
  when ((old.id, old.agreement_id, old.cluster_id, old.person_id, old.mandate, old.statement, old.language, old.signed_at,
         old.authenticated_at, old.assurance, old.previous, old.fingerprint)
    is distinct from
        (new.id, new.agreement_id, new.cluster_id, new.person_id, new.mandate, new.statement, new.language, new.signed_at,
         new.authenticated_at, new.assurance, new.previous, new.fingerprint))
  execute function is_on_record();
create trigger agreement_stays before delete on agreement for each row execute function is_on_record();
create trigger agreement_is_on_record before update on agreement for each row
  when ((old.content, old.sha256, old.stage, old.in_order) is distinct from (new.content, new.sha256, new.stage, new.in_order)
    or old.state <> 'OPEN')
  execute function is_on_record();
create trigger alliance_step_is_on_record before update or delete on alliance_step
  for each row execute function is_on_record();
