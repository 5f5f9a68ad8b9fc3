create table note (id uuid primary key, version bigint not null, changed_at timestamptz not null, text text not null);
create table note_copy (id uuid primary key, version bigint not null, text text not null);
create table note_seen (position bigint generated always as identity primary key, id uuid not null, version bigint not null);
