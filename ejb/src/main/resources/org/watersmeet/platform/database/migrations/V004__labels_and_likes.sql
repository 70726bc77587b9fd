-- Labels, favourites among them, and likes.

-- A word that people tag content with. A personal one (my:) is its owner's alone.
create table label (
    id bigint generated always as identity (start with 1001) primary key,
    prefix text not null check (prefix in ('global', 'my', 'team')),
    name text collate "C" not null,
    owner_id bigint not null default 0,
    unique (name, prefix, owner_id),
    check ((prefix = 'my') = (owner_id <> 0))
);

create table labelling (
    content_id bigint not null references content (id) on delete cascade,
    label_id bigint not null references label (id),
    labeller_id bigint not null,
    labelled_at timestamptz not null default clock_timestamp(),
    primary key (content_id, label_id)
);
create index labelling_label on labelling (label_id, content_id);
create index labelling_recent on labelling (labelled_at desc);
create index label_owner on label (owner_id) where owner_id <> 0;

-- Names what a user has tagged with labels of their own: rises with each change of it.
alter table app_user add column labels_epoch bigint not null default 1;

create table content_like (
    content_id bigint not null references content (id) on delete cascade,
    user_id bigint not null references app_user (id),
    liked_at timestamptz not null default clock_timestamp(),
    primary key (content_id, user_id)
);
create index content_like_user on content_like (user_id, liked_at desc);
