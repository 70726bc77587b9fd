-- Spaces may be archived: readable, unchangeable, out of the lists. A deleted one is seen by nobody
-- from the moment it is deleted; a long task then removes what is in it, and its row last.
alter table space add column status text not null default 'CURRENT'
    check (status in ('CURRENT', 'ARCHIVED', 'DELETED'));
-- every list asks which spaces are deleted: the answer is nearly always nothing
create index space_deleted on space (id) where status = 'DELETED';

-- Labels of spaces, with the prefix team: categories of the directory.
create table space_label (
    space_id bigint not null references space (id) on delete cascade,
    label_id bigint not null references label (id),
    labeller_id bigint not null,
    labelled_at timestamptz not null default clock_timestamp(),
    primary key (space_id, label_id)
);
create index space_label_label on space_label (label_id, space_id);

-- What refers to a content that is deleted is looked for once for each: never in the whole table.
create index content_parent on content (parent_id) where parent_id is not null;
create index space_home_page on space (home_page_id);
create index former_title_space on former_title (space_id);
-- all of a deleted space, in whatever state
create index content_in_space on content (space_id);
