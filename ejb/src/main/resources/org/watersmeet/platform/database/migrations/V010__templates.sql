-- Templates: what a page can begin with.
create table template (
    id bigint primary key default nextval('content_id_seq'),
    -- null for those of the whole site
    space_id bigint references space (id) on delete cascade,
    name text not null,
    name_key text collate "C" not null,
    description text not null default '',
    -- words that each page made from it bears: as text, because they count for no list of labels
    labels text[] not null default '{}',
    body text not null,
    -- rises with each save: of two at the same time the second is told
    revision integer not null default 1,
    creator_id bigint not null,
    created_at timestamptz not null default clock_timestamp(),
    modifier_id bigint not null,
    modified_at timestamptz not null default clock_timestamp()
);
create unique index template_name on template (coalesce(space_id, 0), name_key);
