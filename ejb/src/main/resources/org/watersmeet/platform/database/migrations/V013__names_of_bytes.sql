-- Who marks bytes as unused cannot see the name that another transaction is just giving them. So
-- whoever removes them asks once more, under the lock of their row, which a new name waits for.

create function blob_named(candidate bigint) returns boolean language sql stable as $$
    select exists (select from attachment_revision r where r.blob_id = candidate)
$$;

create or replace function mark_blob_unused() returns trigger language plpgsql as $$
begin
    update blob b set unused_since = clock_timestamp()
     where b.id = old.blob_id and b.unused_since is null and not blob_named(b.id);
    return null;
end $$;
