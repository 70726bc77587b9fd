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
