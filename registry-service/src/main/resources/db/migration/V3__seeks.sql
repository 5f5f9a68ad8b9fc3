-- What an organisation looks for; what it offers stands in its keywords.
alter table organisation add column seeks text[] not null default '{}';
create index organisation_by_country on organisation (country);
