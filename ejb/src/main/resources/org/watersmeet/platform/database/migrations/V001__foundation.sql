-- People, spaces, pages, events and jobs: the first state of the schema.

create table site (
    only_row boolean primary key default true check (only_row),
    identity uuid not null default gen_random_uuid(),
    name text not null default 'Watersmeet',
    anonymous_reads boolean not null default false,
    settings_version bigint not null default 1,
    created_at timestamptz not null default clock_timestamp()
);
insert into site default values;

-- people --------------------------------------------------------------------------------------

create sequence principal_id_seq start 1001;

create table app_user (
    id bigint primary key default nextval('principal_id_seq'),
    user_key text not null unique,
    name text not null,
    name_key text collate "C" not null unique,
    full_name text not null,
    full_name_key text collate "C" not null,
    email text not null,
    email_key text collate "C" not null,
    password_hash text,
    active boolean not null default true,
    credential_version bigint not null default 1,
    groups_epoch bigint not null default 1,
    lock_version bigint not null default 1,
    created_at timestamptz not null default clock_timestamp(),
    -- by the form; a program that sends its password with each request writes nothing
    last_signin_at timestamptz
);
create index app_user_full_name on app_user (full_name_key);
create index app_user_email on app_user (email_key);

create table user_group (
    id bigint primary key default nextval('principal_id_seq'),
    name text not null,
    name_key text not null unique
);
insert into user_group (name, name_key) values
    ('confluence-administrators', 'confluence-administrators'),
    ('confluence-users', 'confluence-users');

create table group_member (
    user_id bigint not null references app_user (id),
    group_id bigint not null references user_group (id),
    primary key (user_id, group_id)
);
create index group_member_group on group_member (group_id, user_id);

-- Only the hash of the cookie's token is stored; the request stamp reads this row.
create table login_session (
    token_hash bytea primary key,
    user_id bigint not null references app_user (id),
    csrf_secret text not null,
    created_at timestamptz not null default clock_timestamp(),
    last_seen_at timestamptz not null default clock_timestamp(),
    idle_expires_at timestamptz not null,
    expires_at timestamptz not null
);
create index login_session_user on login_session (user_id);
create index login_session_expiry on login_session (least(expires_at, idle_expires_at));

-- Failed attempts by account and by network, shared by all members and all ways to sign in.
create table signin_throttle (
    subject text primary key,
    failures integer not null,
    failed_at timestamptz not null,
    -- what failed_at was before: a charge that is taken back leaves no trace
    prior_failed_at timestamptz not null,
    blocked_until timestamptz not null
);

-- wiki ----------------------------------------------------------------------------------------

-- One sequence for all kinds of content and for spaces: imported ids stay valid.
create sequence content_id_seq start 65537;

create table space (
    id bigint primary key default nextval('content_id_seq'),
    key text not null,
    key_lookup text not null unique,
    name text not null,
    description text not null default '',
    home_page_id bigint,
    permission_epoch bigint not null default 1,
    roots_epoch bigint not null default 1,
    creator_id bigint not null,
    created_at timestamptz not null default clock_timestamp(),
    lock_version bigint not null default 1
);

create table space_permission (
    space_id bigint not null references space (id),
    permission text not null check (permission in ('VIEW', 'EDIT')),
    subject text not null check (subject in ('ANONYMOUS', 'SIGNED_IN', 'GROUP')),
    group_id bigint not null default 0,
    primary key (space_id, permission, subject, group_id)
);

create table content (
    id bigint primary key default nextval('content_id_seq'),
    kind text not null check (kind in ('PAGE')),
    space_id bigint not null references space (id),
    parent_id bigint references content (id) on delete set null,
    -- ids of all ancestors, outermost first, each followed by a slash: '65538/65540/'
    path text collate "C" not null default '',
    position integer,
    title text not null,
    title_key text collate "C" not null,
    status text not null check (status in ('CURRENT', 'TRASHED')),
    revision integer not null,
    children_epoch bigint not null default 1,
    lock_version bigint not null default 1,
    creator_id bigint not null,
    created_at timestamptz not null,
    modifier_id bigint not null,
    modified_at timestamptz not null,
    trashed_at timestamptz,
    trasher_id bigint
);
create unique index content_title on content (space_id, title_key)
    where kind = 'PAGE' and status = 'CURRENT';
create index content_children on content (parent_id, position, title_key)
    where status = 'CURRENT';
create index content_roots on content (space_id, position, title_key)
    where status = 'CURRENT' and parent_id is null;
create index content_path on content (path);
create index content_recent on content (modified_at desc, id desc) where status = 'CURRENT';
create index content_space on content (space_id, id) where status = 'CURRENT';
create index content_trash on content (space_id, trashed_at desc, id desc)
    where status = 'TRASHED';
create index content_trash_age on content (trashed_at) where status = 'TRASHED';

alter table space add constraint space_home foreign key (home_page_id) references content (id);

create table revision (
    content_id bigint not null references content (id) on delete cascade,
    number integer not null,
    title text not null,
    body text not null,
    author_id bigint not null,
    created_at timestamptz not null,
    comment text not null default '',
    minor boolean not null default false,
    primary key (content_id, number)
);

-- The outcome of a save by its client's key, in the saving transaction; kept at least 24 h.
create table idempotency_key (
    user_id bigint not null,
    target text not null,
    key text not null,
    request_hash bytea not null,
    content_id bigint not null,
    revision integer not null,
    created_at timestamptz not null default clock_timestamp(),
    primary key (user_id, target, key)
);
create index idempotency_key_age on idempotency_key (created_at);

-- events --------------------------------------------------------------------------------------

-- Read by (xid, id) below the oldest running transaction: see platform.event.Journal.
create table journal (
    id bigint generated always as identity primary key,
    xid xid8 not null default pg_current_xact_id(),
    kind text not null,
    subject_id bigint not null,
    detail text not null default '',
    actor_id bigint not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index journal_cursor on journal (xid, id);

-- jobs ----------------------------------------------------------------------------------------

create sequence fencing_token_seq;

create table job_tick (
    job text not null,
    tick bigint not null,
    fires_at timestamptz not null,
    owner text,
    token bigint not null default 0,
    lease_until timestamptz not null default '-infinity',
    started_at timestamptz,
    done_at timestamptz,
    outcome text check (outcome in ('DONE', 'FAILED', 'SKIPPED')),
    detail text not null default '',
    primary key (job, tick)
);
create index job_tick_open on job_tick (job, tick) where done_at is null;
create index job_tick_recent on job_tick (fires_at desc, job);

-- cluster -------------------------------------------------------------------------------------

create table cluster_member (
    name text primary key,
    build text not null,
    started_at timestamptz not null,
    heartbeat_at timestamptz not null
);
