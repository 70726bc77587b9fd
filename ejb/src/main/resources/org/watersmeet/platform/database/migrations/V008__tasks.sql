-- The check-boxes of pages and blog posts, as the current revision of each says.
create table task (
    content_id bigint not null references content (id) on delete cascade,
    -- as the author, or the author's editor, has numbered it
    task_id text collate "C" not null,
    place integer not null,
    done boolean not null,
    -- whom the body names first: 'key:' or 'name:' and how users are found by it; '' for nobody
    assignee text collate "C" not null,
    due date,
    words text not null,
    creator_id bigint not null,
    created_at timestamptz not null,
    completer_id bigint,
    completed_at timestamptz,
    primary key (content_id, task_id)
);
create index task_assignee on task (assignee, done, coalesce(due, 'infinity'), content_id, place)
    where assignee <> '';
create index task_creator on task (creator_id, done, coalesce(due, 'infinity'), content_id, place);
create index task_due on task (done, coalesce(due, 'infinity'), content_id, place);

-- The revision whose body is noted in tables such as this one; a job catches up with the others.
alter table content add column noted_revision integer not null default 0;
create index content_behind on content (id)
    where noted_revision <> revision and status = 'CURRENT' and kind in ('PAGE', 'BLOG_POST');
