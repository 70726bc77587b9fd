-- Work that somebody asked for once and that takes more than one transaction.
create table long_task (
    id bigint generated always as identity (start with 1001) primary key,
    kind text not null,
    -- what it works on, and what that is called
    subject_id bigint not null,
    subject text not null,
    owner_id bigint not null,
    -- how far it has come, in the words of its kind; empty before the first step
    place text not null default '',
    done bigint not null default 0,
    total bigint not null default 0,
    -- a step is written by who holds the claim, as with ticks of jobs
    member text,
    token bigint not null default 0,
    lease_until timestamptz not null default '-infinity',
    -- failed steps in a row
    failures integer not null default 0,
    submitted_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz,
    outcome text check (outcome in ('DONE', 'FAILED')),
    -- why it failed
    message text not null default ''
);
create unique index long_task_open on long_task (kind, subject_id) where finished_at is null;
create index long_task_owner on long_task (owner_id, id desc);

-- While a space is being copied: which content of the old space becomes which of the new one.
create table space_copy (
    space_id bigint not null references space (id) on delete cascade,
    source_id bigint not null,
    copy_id bigint not null,
    -- level of the tree: a page is copied after those above it
    depth integer not null,
    written boolean not null default false,
    primary key (space_id, source_id)
);
create index space_copy_open on space_copy (space_id, depth, source_id) where not written;
