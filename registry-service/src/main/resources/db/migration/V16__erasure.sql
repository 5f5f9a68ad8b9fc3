-- Who was erased. The row of the person stays, by its id alone: signatures, marks and meetings of others refer to it.
alter table person add column erased_at timestamptz;
alter table person add constraint erased_person_has_nothing
  check (erased_at is null or (subject is null and email is null and given_name = '' and family_name = '' and organisation_id is null));

-- What is still to be done for somebody who was erased, and which logins never come back.
create table erasure (
  person_id uuid primary key,
  erased_at timestamptz not null,
  -- SHA-256 of the login: a token that was given before lives for some minutes, and makes nobody anew.
  login_hash bytea,
  -- Until Keycloak has deleted it.
  login_to_delete text,
  tries int not null default 0,
  try_after timestamptz not null default now(),
  -- Told once more when no token is good any more: what was under way meanwhile goes, too.
  told_again_at timestamptz
);
create index erasure_by_login on erasure (login_hash);
create index erasure_to_do on erasure (try_after) where login_to_delete is not null or told_again_at is null;

-- The comment of a review that is in can be forgotten with its author; marks and everything else stay.
drop trigger review_is_in on review;
create trigger review_is_in before update on review for each row
  when (old.submitted_at is not null
    and ((old.submitted_at, old.reviewer_id, old.project_id) is distinct from (new.submitted_at, new.reviewer_id, new.project_id)
      or (old.comment is distinct from new.comment and new.comment <> '')))
  execute function is_on_record();
