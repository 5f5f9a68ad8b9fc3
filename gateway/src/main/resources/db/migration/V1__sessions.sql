-- Browser logins. The id is known here only by its SHA-256; the tokens are sealed with a key that needs the id itself.
create table browser_session (
    id_hash        bytea primary key,
    sealed         bytea       not null,
    expires_at     timestamptz not null,
    -- One replica at a time renews a session's tokens; the lease ends by itself if that replica dies.
    renewing_until timestamptz,
    created_at     timestamptz not null default now()
);

create index browser_session_expiry on browser_session (expires_at);

-- Logins under way at the login server, each bound to the browser that began it.
create table login_attempt (
    state_hash   bytea primary key,
    browser_hash bytea       not null,
    sealed       bytea       not null,
    expires_at   timestamptz not null
);

create index login_attempt_expiry on login_attempt (expires_at);
