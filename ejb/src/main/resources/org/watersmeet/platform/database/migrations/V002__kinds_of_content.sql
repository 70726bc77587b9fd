-- Blog posts, comments and attachments beside pages: one table, one sequence of ids.

alter table content drop constraint content_kind_check;
alter table content add constraint content_kind_check
    check (kind in ('PAGE', 'BLOG_POST', 'COMMENT', 'ATTACHMENT'));

-- What a comment or an attachment belongs to; null for what stands in a space by itself.
alter table content add column container_id bigint references content (id) on delete cascade;
alter table content add constraint content_container_check
    check ((kind in ('COMMENT', 'ATTACHMENT')) = (container_id is not null));

-- The day a blog post was published: with the title it is the post's address.
alter table content add column posting_day date;
alter table content add constraint content_posting_day_check
    check ((kind = 'BLOG_POST') = (posting_day is not null));

-- Each names one list that belongs to a content, and rises with each change of it.
alter table content add column labels_epoch bigint not null default 1;
alter table content add column attachments_epoch bigint not null default 1;
alter table content add column comments_epoch bigint not null default 1;
alter table content add column likes_epoch bigint not null default 1;

create unique index content_posting on content (space_id, posting_day, title_key)
    where kind = 'BLOG_POST' and status = 'CURRENT';
create unique index content_file on content (container_id, title)
    where kind = 'ATTACHMENT' and status = 'CURRENT';
create index content_contained on content (container_id, kind, id);

-- The lists of pages hold pages alone.
drop index content_roots;
create index content_roots on content (space_id, position, title_key)
    where kind = 'PAGE' and status = 'CURRENT' and parent_id is null;
drop index content_space;
create index content_space on content (space_id, kind, id) where status = 'CURRENT';
drop index content_recent;
create index content_recent on content (kind, modified_at desc, id desc) where status = 'CURRENT';
create index content_all on content (kind, id) where status = 'CURRENT';
drop index content_trash;
create index content_trash on content (space_id, kind, trashed_at desc, id desc)
    where status = 'TRASHED';
