-- The audit log: what was done, by whom, and the chain that its records are sealed into.
--
-- A schema of its own, because the application's role gets all rights on rows of schema public at
-- each start, by builds that do not know these tables, too. What it may do here is granted one by
-- one: it inserts and reads; nothing changes or removes a record but the function below.
create schema audit;

create table audit.record (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    actor_id bigint not null,
    -- as it was then: names change, users are deleted
    actor_name text not null,
    category text not null,
    action text not null,
    object_type text not null,
    object_id bigint not null,
    object_name text not null,
    address text not null,
    member text not null,
    -- three arrays of one length: what was changed, its value before, its value after
    change_names text[] not null default '{}',
    old_values text[] not null default '{}',
    new_values text[] not null default '{}',
    words text not null generated always as
        (lower(actor_name || ' ' || action || ' ' || object_name || ' ' || address)) stored
);
create index record_time on audit.record (at, id);
create index record_actor on audit.record (actor_id, at, id);
create index record_category on audit.record (category, at, id);

-- Records that are in no chain yet, so that writers need not wait for one another.
create table audit.unsealed (
    record_id bigint primary key
);

-- The chain. No reference to the record: retention leaves the seal before the first kept record.
create table audit.seal (
    position bigint primary key check (position > 0),
    record_id bigint not null unique,
    hash bytea not null check (length(hash) = 32)
);

create table audit.retention (
    only_row boolean primary key default true check (only_row),
    number integer not null check (number > 0),
    unit text not null check (unit in ('DAYS', 'MONTHS', 'YEARS'))
);
insert into audit.retention (number, unit) values (3, 'YEARS');

-- Removes the records at the beginning of the chain that are all older than the age, at most as many
-- as asked for, and notes that in a record. The last removed one's seal stays: the next continues it.
create function audit.remove_older(age interval, at_most integer, member text) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    first_position bigint;
    last_position bigint;
    removed bigint;
    noted bigint;
begin
    if age < interval '30 days' then
        raise exception 'records of the last 30 days are not removed' using errcode = '22023';
    end if;
    select min(s.position) into first_position
      from audit.seal s join audit.record r on r.id = s.record_id;
    -- Sealed in the order of their commits: a younger one in between ends it.
    -- All may be old enough: the last one stays, so the chain always has a head.
    select coalesce(min(w.position) filter (where w.at >= clock_timestamp() - age),
                    max(w.position)) - 1
      into last_position
      from (select s.position, r.at from audit.seal s join audit.record r on r.id = s.record_id
             where s.position >= first_position
             order by s.position limit at_most + 1) w;
    if last_position is null or last_position < first_position then
        return 0;
    end if;
    delete from audit.record r using audit.seal s
     where s.record_id = r.id and s.position <= last_position;
    get diagnostics removed = row_count;
    delete from audit.seal s where s.position < last_position;
    insert into audit.record (actor_id, actor_name, category, action, object_type, object_id,
                              object_name, address, member, change_names, old_values, new_values)
    values (0, '', 'SYSTEM', 'AUDIT_REMOVED', 'seal', last_position, last_position::text, '', member,
            '{records}', '{""}', array[removed::text])
    returning id into noted;
    insert into audit.unsealed values (noted);
    return removed;
end $$;
revoke all on function audit.remove_older(interval, integer, text) from public;
