-- JSON that programs keep with a content or a space, by a key of their own.
create table content_property (
    id bigint generated always as identity primary key,
    content_id bigint not null references content (id) on delete cascade,
    key text collate "C" not null,
    -- as it was sent
    value text not null,
    version integer not null,
    modified_at timestamptz not null default clock_timestamp(),
    modified_by bigint not null,
    unique (content_id, key)
);

create table space_property (
    id bigint generated always as identity primary key,
    space_id bigint not null references space (id) on delete cascade,
    key text collate "C" not null,
    value text not null,
    version integer not null,
    modified_at timestamptz not null default clock_timestamp(),
    modified_by bigint not null,
    unique (space_id, key)
);
