-- Groups within groups. A user belongs to a group as its member, or as a member of one within it.
create table group_nesting (
    parent_id bigint not null references user_group (id),
    child_id bigint not null references user_group (id) check (child_id <> parent_id),
    primary key (parent_id, child_id)
);
create index group_nesting_child on group_nesting (child_id, parent_id);
-- found by what they begin with, in the order of code points, as users are
alter table user_group alter column name_key type text collate "C";
-- what is granted to a group goes with it
create index space_permission_group on space_permission (group_id, space_id) where group_id <> 0;

-- A deleted user stays as the author of what they wrote: no name, no password, no address.
alter table app_user add column deleted_at timestamptz;

-- A link by which a user chooses a new password once; a new link replaces the one before.
create table password_reset (
    user_id bigint primary key references app_user (id),
    token_hash bytea not null unique,
    creator_id bigint not null,
    created_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null
);

-- A sign-in counts for the credentials it began with: what changes those ends it, everywhere at once.
alter table login_session add column credential_version bigint not null default 1;
update login_session s set credential_version = u.credential_version
  from app_user u where u.id = s.user_id;
