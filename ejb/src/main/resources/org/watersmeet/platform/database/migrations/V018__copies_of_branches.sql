-- Copies of large branches, made by long tasks: hidden until all of their pages are there.

alter table content drop constraint content_status_check;
alter table content add constraint content_status_check
    check (status in ('CURRENT', 'TRASHED', 'COPYING'));

-- One copy, named by the first of its pages, which is the subject of its task.
create table branch_copy (
    root_id bigint primary key,
    space_id bigint not null references space (id) on delete cascade,
    -- below which page; null for the top of the space
    parent_id bigint,
    -- into another space than the originals'
    elsewhere boolean not null,
    labels boolean not null,
    attachments boolean not null,
    properties boolean not null,
    comment text not null
);

-- Its pages, each after its parent. Paths begin below the page that the copy is to stand below,
-- which may be moved meanwhile.
create table branch_copy_page (
    root_id bigint not null references branch_copy (root_id) on delete cascade,
    number integer not null,
    source_id bigint not null,
    copy_id bigint not null,
    parent_id bigint,
    path text not null,
    title text not null,
    title_key text collate "C" not null,
    position integer,
    primary key (root_id, number)
);
