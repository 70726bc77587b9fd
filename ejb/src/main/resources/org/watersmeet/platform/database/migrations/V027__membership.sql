-- How members see each other, which installation the site is of, and what has happened to members.

-- Whose servers serve this site: a second installation on the same database is refused. Null until
-- the first member that names one.
alter table site add column installation text;

-- The oldest build, by the number of its last migration, that may still start on this schema. A
-- migration that takes something away raises it.
alter table site add column schema_floor integer not null default 0;

alter table cluster_member
    add column incarnation text not null default '',
    -- the number of the last migration that the member's build knows; builds before this one: 26
    add column level integer not null default 26,
    add column address text not null default '',
    add column state text not null default 'NORMAL' check (state in ('NORMAL', 'SPLIT', 'DB_LOST')),
    -- incarnations whose pings have arrived lately
    add column heard text[] not null default '{}',
    -- figures of the last minute
    add column requests_per_second double precision not null default 0,
    add column p95_millis double precision not null default 0,
    add column system_load double precision not null default 0,
    add column heap_used bigint not null default 0,
    add column heap_max bigint not null default 0,
    add column cache_hits bigint not null default 0,
    add column cache_misses bigint not null default 0;

create table cluster_event (
    id bigint generated always as identity primary key,
    member text not null,
    incarnation text not null,
    build text not null,
    kind text not null check (kind in
        ('JOINED', 'LEFT', 'LOST', 'SPLIT', 'NORMAL', 'DB_LOST')),
    -- when it began: several members may notice the same, and it is told once
    since timestamptz not null,
    -- who tells it
    told_by text not null,
    at timestamptz not null default clock_timestamp(),
    unique (incarnation, kind, since)
);
create index cluster_event_at on cluster_event (at);
