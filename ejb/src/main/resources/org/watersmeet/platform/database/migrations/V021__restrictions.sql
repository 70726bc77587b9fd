-- Who alone may view or edit a page or a blog post.

-- Without foreign keys: what is restricted stays so when a user, a group, or a page above is gone
-- for good.
create table restriction (
    content_id bigint not null,
    operation text not null check (operation in ('VIEW', 'EDIT')),
    subject text not null check (subject in ('USER', 'GROUP')),
    subject_id bigint not null check (subject_id > 0),
    primary key (content_id, operation, subject, subject_id)
);
create index restriction_subject on restriction (subject, subject_id);

-- What restricts a content, itself included, so that lists need not climb the tree: the contents
-- whose restrictions of viewing all hold, outermost first, and the one whose restriction of editing
-- does. Null when none does. Kept by the triggers below.
alter table content add column view_restricted_by bigint[]
    check (cardinality(view_restricted_by) > 0);
alter table content add column edit_restricted_by bigint;
create index content_restricted on content using gin (view_restricted_by)
    where view_restricted_by is not null;

create function path_ids(path text) returns bigint[] language sql immutable as $$
    select string_to_array(rtrim(path, '/'), '/')::bigint[]
$$;

-- Those of some contents that restrict viewing, in their order; null when none does.
create function restricting_view(ids bigint[]) returns bigint[] language sql stable as $$
    select array_agg(i.id order by i.place) from unnest(ids) with ordinality as i (id, place)
     where exists (select 1 from restriction r where r.content_id = i.id and r.operation = 'VIEW')
$$;

-- New content, and content in a new place. Who changes restrictions keeps everybody else from
-- writing to this table meanwhile: nothing new escapes them.
create function restrict_content() returns trigger language plpgsql as $$
begin
    if new.container_id is null then
        new.view_restricted_by := restricting_view(path_ids(new.path) || new.id);
    else
        select k.view_restricted_by, case when new.kind = 'ATTACHMENT' then k.edit_restricted_by end
          into new.view_restricted_by, new.edit_restricted_by
          from content k where k.id = new.container_id;
    end if;
    return new;
end $$;
create trigger content_restricted before insert or update of path, container_id on content
    for each row execute function restrict_content();

-- Comments and attachments follow what they belong to; commenting is not editing.
create function restrict_contained() returns trigger language plpgsql as $$
begin
    update content k
       set view_restricted_by = new.view_restricted_by,
           edit_restricted_by = case when k.kind = 'ATTACHMENT' then new.edit_restricted_by end
     where k.container_id = new.id;
    return null;
end $$;
create trigger content_contained_restricted after update on content for each row
    when (new.view_restricted_by is distinct from old.view_restricted_by
          or new.edit_restricted_by is distinct from old.edit_restricted_by)
    execute function restrict_contained();

-- Brings up to date what follows from the restrictions of one content: itself, what is below it,
-- and the names of the lists that show it.
create function apply_restrictions(restricted bigint) returns void language plpgsql as $$
declare
    page content;
    views boolean := exists (select 1 from restriction r
                              where r.content_id = restricted and r.operation = 'VIEW');
    edits boolean := exists (select 1 from restriction r
                              where r.content_id = restricted and r.operation = 'EDIT');
    above bigint;
begin
    select * into page from content where id = restricted;
    if not found then
        return;
    end if;
    if views <> coalesce(page.view_restricted_by @> array[restricted], false) then
        update content c set view_restricted_by = restricting_view(path_ids(c.path) || c.id)
         where c.container_id is null
           and (c.id = restricted
                or c.path >= page.path || restricted || '/'
                   and c.path < page.path || restricted || '0');
    end if;
    update content set edit_restricted_by = case when edits then restricted end
     where id = restricted
       and edit_restricted_by is distinct from case when edits then restricted end;
    above := (select parent_id from content where id = page.parent_id);
    update content set children_epoch = children_epoch + 1 where id in (page.parent_id, above);
    if page.parent_id is null or above is null then
        update space set roots_epoch = roots_epoch + 1 where id = page.space_id;
    end if;
end $$;

create function restrictions_changed() returns trigger language plpgsql as $$
begin
    perform apply_restrictions(c.content_id)
       from (select distinct content_id from changed) as c;
    return null;
end $$;
create trigger restrictions_added after insert on restriction
    referencing new table as changed for each statement execute function restrictions_changed();
create trigger restrictions_removed after delete on restriction
    referencing old table as changed for each statement execute function restrictions_changed();

-- Restrictions go with the content, unless they hold for something that stays.
create function forget_restrictions() returns trigger language plpgsql as $$
begin
    delete from restriction r using gone g
     where r.content_id = g.id
       and not exists (select 1 from content c where c.view_restricted_by @> array[g.id]);
    return null;
end $$;
create trigger content_removed after delete on content
    referencing old table as gone for each statement execute function forget_restrictions();
