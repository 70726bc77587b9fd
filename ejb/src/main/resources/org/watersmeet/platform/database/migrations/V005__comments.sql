-- Comments on a passage of a text, and what a list of comments reads.

-- Where the first comment of a thread speaks of a passage of its page; replies have no row.
create table inline_comment (
    content_id bigint primary key references content (id) on delete cascade,
    -- names the marker in the page's body
    marker text not null,
    -- the words of the passage when the comment was made
    selection text not null,
    resolver_id bigint,
    resolved_at timestamptz,
    check ((resolver_id is null) = (resolved_at is null))
);

-- A deleted comment keeps its place while there are replies to it.
create index content_replies on content (parent_id) where kind = 'COMMENT';
