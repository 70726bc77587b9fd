-- The posts of a space, the latest first.
create index content_posts on content (space_id, posting_day desc, id desc)
    where kind = 'BLOG_POST' and status = 'CURRENT';
