-- A programme pays for help to go international; its calls say for what. All money of a programme is in one currency, in minor units.
create table funding_programme (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  owner_kind text not null check (owner_kind in ('CLUSTER', 'ALLIANCE', 'SECTOR_GROUP', 'REGION')),
  owner_id uuid,
  nuts text,
  title text not null,
  description text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  cap bigint not null check (cap > 0),
  name_key text collate "C" not null generated always as (plain(title)) stored,
  search_text text not null generated always as (plain(title) || ' ' || plain(description)) stored,
  check ((owner_kind = 'REGION') = (nuts is not null) and (owner_kind = 'REGION') = (owner_id is null))
);
create index funding_programme_by_name on funding_programme (name_key, id);

create table funding_person (
  programme_id uuid not null references funding_programme,
  person_id uuid not null,
  role text not null check (role in ('MANAGER', 'ASSESSOR', 'AUDITOR')),
  primary key (programme_id, person_id, role)
);
create index funding_person_by_person on funding_person (person_id);

-- Whatever is null or empty is not said yet; what rules of third-party funding ask for is there once it has opened.
create table funding_call (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  programme_id uuid not null references funding_programme,
  state text not null check (state in ('DRAFT', 'OPEN', 'CLOSED')),
  title text not null,
  activities text not null,
  applicants text not null,
  amount_rule text not null,
  criteria text[] not null,
  conditions text[] not null,
  kinds text[] not null,
  countries text[] not null,
  members_only boolean not null,
  maximum bigint check (maximum > 0),
  budget bigint check (budget > 0),
  deadline timestamptz,
  zone text not null,
  used_from date,
  used_until date,
  opened_at timestamptz,
  name_key text collate "C" not null generated always as (plain(title)) stored,
  search_text text not null generated always as (plain(title) || ' ' || plain(activities) || ' ' || plain(applicants)) stored,
  check (used_from <= used_until),
  check (state = 'DRAFT' or (activities <> '' and applicants <> '' and amount_rule <> '' and cardinality(criteria) > 0
    and maximum is not null and budget is not null and deadline is not null and used_from is not null and used_until is not null))
);
create index funding_call_by_name on funding_call (name_key, id);
create index funding_call_by_programme on funding_call (programme_id);

create table call_question (
  id uuid primary key,
  call_id uuid not null references funding_call,
  question text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz
);
create index call_question_by_call on call_question (call_id, id);

-- What a call has promised and paid; written only together with the ledger's entries, whose sum it is.
create table call_balance (
  call_id uuid primary key references funding_call,
  budget bigint not null check (budget > 0),
  committed bigint not null default 0,
  paid bigint not null default 0,
  constraint call_balance_within_budget check (0 <= paid and paid <= committed and committed <= budget)
);

-- The same of one organisation in all calls of a programme. Organisations may be merged or deleted; what they were paid stays.
create table cap_balance (
  programme_id uuid not null references funding_programme,
  organisation_id uuid not null,
  cap bigint not null check (cap > 0),
  committed bigint not null default 0,
  paid bigint not null default 0,
  primary key (programme_id, organisation_id),
  constraint cap_balance_within_cap check (0 <= paid and paid <= committed and committed <= cap)
);

create table voucher (
  id uuid primary key,
  version bigint not null,
  changed_at timestamptz not null,
  call_id uuid not null references funding_call,
  organisation_id uuid not null,
  organisation_name text not null,
  person_id uuid not null,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'ELIGIBLE', 'EXCLUDED', 'AWARDED', 'REJECTED', 'WITHDRAWN', 'LAPSED',
    'CLAIMED', 'PAID', 'PARTLY_PAID', 'REFUSED', 'REPORTED')),
  purpose text not null,
  requested bigint check (requested > 0),
  awarded bigint check (awarded > 0),
  claimed bigint check (claimed > 0),
  paid bigint check (paid > 0),
  -- Each a JSON text: papers and eligibility checks, each a list, and what is claimed with its proof.
  papers text not null,
  checks text not null,
  claim text,
  -- Until then nobody but the applicant sees it.
  submitted_at timestamptz,
  check (paid <= claimed and claimed <= awarded)
);
-- An organisation applies once to a call; whoever withdrew may again.
create unique index voucher_once_per_call on voucher (call_id, organisation_id) where state <> 'WITHDRAWN';
create index voucher_by_organisation on voucher (organisation_id);

create table voucher_assessment (
  id uuid primary key,
  voucher_id uuid not null references voucher,
  person_id uuid not null,
  marks integer[] not null,
  recommended boolean,
  comment text not null,
  declared text,
  submitted_at timestamptz,
  constraint voucher_assessment_once unique (voucher_id, person_id)
);
create index voucher_assessment_by_person on voucher_assessment (person_id);
create trigger voucher_assessment_is_in before update or delete on voucher_assessment for each row
  when (old.submitted_at is not null)
  execute function is_on_record();

create table voucher_step (
  id uuid primary key,
  voucher_id uuid not null references voucher,
  kind text not null,
  person_id uuid not null,
  amount bigint,
  reason text not null,
  taken_at timestamptz not null
);
create index voucher_step_by_voucher on voucher_step (voucher_id, id);
create trigger voucher_step_is_on_record before update or delete on voucher_step
  for each row execute function is_on_record();

-- Where all money goes: entries are added, and put right by a counter-entry, never changed.
create table ledger_entry (
  id uuid primary key,
  programme_id uuid not null references funding_programme,
  call_id uuid not null references funding_call,
  organisation_id uuid not null,
  organisation_name text not null,
  voucher_id uuid not null references voucher,
  kind text not null check (kind in ('AWARD', 'RELEASE', 'PAYMENT', 'CORRECTION')),
  committed bigint not null,
  paid bigint not null,
  reason text not null,
  person_id uuid not null,
  entered_at timestamptz not null,
  corrects uuid unique references ledger_entry,
  check ((kind = 'CORRECTION') = (corrects is not null)),
  check (committed <> 0 or paid <> 0)
);
create index ledger_entry_by_programme on ledger_entry (programme_id, id);
create index ledger_entry_by_call on ledger_entry (call_id, id);
create index ledger_entry_by_voucher on ledger_entry (voucher_id, id);
create trigger ledger_entry_is_on_record before update or delete on ledger_entry
  for each row execute function is_on_record();
