-- What somebody has typed in the editor and not saved.
create table draft (
    id bigint generated always as identity primary key,
    user_id bigint not null references app_user (id) on delete cascade,
    -- what is edited: 'page:123', 'new:key:parent:title', 'post:key'
    subject text collate "C" not null,
    -- null for what is new
    content_id bigint references content (id) on delete cascade,
    space_id bigint not null references space (id) on delete cascade,
    post boolean not null,
    -- the title that a link to a new page asked for
    asked text not null,
    -- the form: all that a save needs
    title text not null,
    source text not null,
    comment text not null,
    minor boolean not null,
    base_revision integer not null,
    parent_id bigint not null,
    save_key text not null,
    kept_at timestamptz not null default clock_timestamp(),
    unique (user_id, subject)
);
create index draft_age on draft (kept_at);
create index draft_content on draft (content_id);
create index draft_space on draft (space_id);
