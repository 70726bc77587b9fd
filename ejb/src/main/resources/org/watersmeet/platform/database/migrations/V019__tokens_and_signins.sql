-- Tokens by which programs sign in as a user. Only the hash is stored; the request stamp reads the
-- row.
create table access_token (
    id bigint generated always as identity primary key,
    user_id bigint not null references app_user (id),
    name text not null,
    token_hash bytea not null unique,
    scope text not null check (scope in ('READ', 'WRITE', 'ADMINISTER')),
    created_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null,
    last_used_at timestamptz
);
create index access_token_user on access_token (user_id, id);
create index access_token_expiry on access_token (expires_at);

-- Users see their sign-ins and end them one by one: from where, and by which browser.
alter table login_session add column id bigint generated always as identity;
alter table login_session add column network text not null default '';
alter table login_session add column browser text not null default '';
create unique index login_session_id on login_session (id);
