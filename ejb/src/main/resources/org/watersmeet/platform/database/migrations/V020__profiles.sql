-- What users tell of themselves, and in which language and zone they are shown the site. The number of the picture is
-- a part of its address: another picture, another address.
alter table app_user add column about text not null default '';
alter table app_user add column time_zone text not null default '';
alter table app_user add column language text not null default '';
alter table app_user add column avatar bigint not null default 0;

create table user_avatar (
    user_id bigint primary key references app_user (id),
    number bigint not null,
    media_type text not null,
    bytes bytea not null
);

-- Personal spaces: one of each user, and it stays the user's whatever the user is called.
alter table space add column owner_id bigint references app_user (id);
create unique index space_owner on space (owner_id)
    where owner_id is not null and status <> 'DELETED';
