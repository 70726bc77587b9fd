-- Who watches what. What is removed is watched no longer; neither is anything by a user who is deleted.
create table content_watch (
    content_id bigint not null references content (id) on delete cascade,
    user_id bigint not null references app_user (id),
    watched_at timestamptz not null default clock_timestamp(),
    primary key (content_id, user_id)
);
create index content_watch_user on content_watch (user_id, content_id);

create table space_watch (
    space_id bigint not null references space (id) on delete cascade,
    user_id bigint not null references app_user (id),
    watched_at timestamptz not null default clock_timestamp(),
    primary key (space_id, user_id)
);
create index space_watch_user on space_watch (user_id, space_id);
