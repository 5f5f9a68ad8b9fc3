-- Whose address a mail server knows nobody at (docs/notices.md): nothing more is sent there.
create table mail_stop (
    person_id    uuid primary key,
    -- Keyed; says only whether the address is still the same.
    address_hash text        not null,
    since        timestamptz not null default now()
);
