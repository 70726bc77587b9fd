-- Files: their bytes, each kept once, and the revisions of attachments that name them.

create table blob (
    id bigint generated always as identity primary key,
    -- SHA-256 of the bytes; null while they are being received
    hash bytea unique check (octet_length(hash) = 32),
    size bigint not null default 0,
    place text not null check (place in ('DATABASE', 'DIRECTORY')),
    started_at timestamptz not null default clock_timestamp(),
    -- since when nothing names it: it may be removed a day later; null while something does
    unused_since timestamptz
);
create index blob_receiving on blob (started_at) where hash is null;
create index blob_unused on blob (unused_since) where unused_since is not null;

create table blob_chunk (
    blob_id bigint not null references blob (id) on delete cascade,
    number integer not null,
    bytes bytea not null,
    primary key (blob_id, number)
);
-- files are mostly compressed already: trying again would only cost time
alter table blob_chunk alter column bytes set storage external;

create table attachment_revision (
    content_id bigint not null references content (id) on delete cascade,
    number integer not null,
    name text not null,
    -- as the client called it: for those who read lists, never for a browser's eyes
    media_type text not null,
    -- by the first bytes, when a browser may show it in place
    shown_type text,
    blob_id bigint not null references blob (id),
    comment text not null default '',
    minor boolean not null default false,
    author_id bigint not null,
    created_at timestamptz not null,
    primary key (content_id, number)
);
create index attachment_revision_blob on attachment_revision (blob_id);

-- The mark on a blob follows the rows that name it, also when a whole page goes with its files.
create function mark_blob_used() returns trigger language plpgsql as $$
begin
    update blob set unused_since = null where id = new.blob_id and unused_since is not null;
    return null;
end $$;
create trigger attachment_revision_named after insert on attachment_revision
    for each row execute function mark_blob_used();

create function mark_blob_unused() returns trigger language plpgsql as $$
begin
    update blob b set unused_since = clock_timestamp()
     where b.id = old.blob_id and b.unused_since is null
       and not exists (select from attachment_revision r where r.blob_id = b.id);
    return null;
end $$;
create trigger attachment_revision_gone after delete on attachment_revision
    for each row execute function mark_blob_unused();
