-- Who may use the site, make spaces and administer it.

create table global_permission (
    permission text not null check (permission in
        ('USE', 'VIEW_PROFILES', 'PERSONAL_SPACE', 'CREATE_SPACE', 'SYSTEM')),
    subject text not null,
    group_id bigint not null default 0,
    user_id bigint not null default 0,
    primary key (permission, subject, group_id, user_id),
    constraint global_permission_subject check (
        subject in ('ANONYMOUS', 'SIGNED_IN') and group_id = 0 and user_id = 0
        or subject = 'GROUP' and group_id > 0 and user_id = 0
        or subject = 'USER' and group_id = 0 and user_id > 0)
);

-- Rises with each change of them: it names the set, and comes with each request's stamp.
alter table site add column permission_epoch bigint not null default 1;

-- Everybody keeps what everybody could do. Members of confluence-administrators may do everything
-- and need no grant.
insert into global_permission (permission, subject)
select p, 'SIGNED_IN' from unnest(array['USE', 'VIEW_PROFILES', 'PERSONAL_SPACE', 'CREATE_SPACE']) p;
insert into global_permission (permission, subject)
select 'USE', 'ANONYMOUS'
 where exists (select 1 from site where anonymous_reads)
    or exists (select 1 from space_permission where subject = 'ANONYMOUS');
