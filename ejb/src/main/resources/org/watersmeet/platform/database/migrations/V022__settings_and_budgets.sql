-- What administrators have set, one row a value; what has no row has its default.
create table site_setting (
    name text primary key,
    value text not null,
    changed_at timestamptz not null default clock_timestamp()
);

-- How many requests a user or a network may make: what is left of it, shared by all members, which
-- take some at a time (ADR 24). Losing it in a crash of the database gives everybody a full one.
create unlogged table request_budget (
    subject text primary key,
    tokens double precision not null,
    granted integer not null,
    filled_at timestamptz not null
);
create index request_budget_filled on request_budget (filled_at);
