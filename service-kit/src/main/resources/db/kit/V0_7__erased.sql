-- People who were erased. Whatever is told of them later, by a registry that was restored to a time before or in a rebuild, they
-- stay erased here.
create table erased_person (
  person_id uuid primary key,
  erased_at timestamptz not null default now()
);
