-- Who found a person by their address without knowing them: they know them by the name that they themselves wrote.
create table introduction (
  person_id uuid not null references person,
  owner_id uuid not null,
  given_name text not null,
  family_name text not null,
  primary key (person_id, owner_id)
);
