-- More of whom an announcement may be for (docs/notices.md): null where it is not named.
alter table announcement add column organisation_kind text, add column meetings_below int check (meetings_below > 0);
