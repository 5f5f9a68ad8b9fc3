-- Copies are rebuilt beside themselves (docs/messages.md): what is told again is taken in again though its version is
-- known, and what is not told again is deleted at the end.

-- Rises with each rebuild of a copy; rows of read_copy that stayed behind were not told again yet.
create table copy_generation (
  topic text primary key,
  generation bigint not null
);

alter table read_copy add column generation bigint not null default 0;
