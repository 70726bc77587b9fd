-- Links between pages, by the title they name; what the current revision of each content says.
create table link (
    source_id bigint not null references content (id) on delete cascade,
    space_lookup text not null,
    title_key text collate "C" not null,
    -- as the author wrote them
    space_key text not null,
    title text not null,
    since timestamptz not null default clock_timestamp(),
    primary key (source_id, space_lookup, title_key)
);
create index link_target on link (space_lookup, title_key, source_id);

-- Titles that pages had: links and bookmarks of old titles find them.
create table former_title (
    space_id bigint not null references space (id) on delete cascade,
    title_key text collate "C" not null,
    content_id bigint not null references content (id) on delete cascade,
    since timestamptz not null default clock_timestamp(),
    primary key (space_id, title_key)
);
create index former_title_content on former_title (content_id);

-- How far each reader of the journal has come.
create table journal_reader (
    reader text primary key,
    xid xid8 not null,
    id bigint not null
);
