-- The pages and blog posts of a space that are restricted themselves, by title.
create index content_restricting on content (space_id, title_key, id)
    where edit_restricted_by = id or view_restricted_by @> array[id];
