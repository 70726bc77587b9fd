-- The fourteen permissions of a space, for users too, and what new spaces start with.

alter table space_permission drop constraint space_permission_permission_check;
alter table space_permission drop constraint space_permission_subject_check;
alter table space_permission add column user_id bigint not null default 0;
alter table space_permission drop constraint space_permission_pkey;
alter table space_permission
    add primary key (space_id, permission, subject, group_id, user_id);

-- who could edit keeps all of what editing was
insert into space_permission (space_id, permission, subject, group_id)
select g.space_id, p, g.subject, g.group_id
  from space_permission g,
       unnest(array['REMOVE_OWN', 'ADD_PAGE', 'REMOVE_PAGE', 'ADD_BLOG_POST', 'REMOVE_BLOG_POST',
                    'ADD_ATTACHMENT', 'REMOVE_ATTACHMENT', 'COMMENT', 'REMOVE_COMMENT', 'RESTRICT',
                    'EXPORT']) p
 where g.permission = 'EDIT';
delete from space_permission where permission = 'EDIT';

-- who made a space administers it
insert into space_permission (space_id, permission, subject, user_id)
select s.id, p, 'USER', s.creator_id
  from space s join app_user u on u.id = s.creator_id,
       unnest(array['VIEW', 'REMOVE_OWN', 'ADD_PAGE', 'REMOVE_PAGE', 'ADD_BLOG_POST',
                    'REMOVE_BLOG_POST', 'ADD_ATTACHMENT', 'REMOVE_ATTACHMENT', 'COMMENT',
                    'REMOVE_COMMENT', 'RESTRICT', 'REMOVE_MAIL', 'EXPORT', 'ADMINISTER']) p
 where s.status <> 'DELETED';

alter table space_permission add constraint space_permission_permission check (permission in
    ('VIEW', 'REMOVE_OWN', 'ADD_PAGE', 'REMOVE_PAGE', 'ADD_BLOG_POST', 'REMOVE_BLOG_POST',
     'ADD_ATTACHMENT', 'REMOVE_ATTACHMENT', 'COMMENT', 'REMOVE_COMMENT', 'RESTRICT', 'REMOVE_MAIL',
     'EXPORT', 'ADMINISTER'));
alter table space_permission add constraint space_permission_subject check (
    subject in ('ANONYMOUS', 'SIGNED_IN') and group_id = 0 and user_id = 0
    or subject = 'GROUP' and group_id > 0 and user_id = 0
    or subject = 'USER' and group_id = 0 and user_id > 0);
-- for the deletion of a user
create index space_permission_user on space_permission (user_id) where subject = 'USER';
update space set permission_epoch = permission_epoch + 1;

-- What new spaces start with, besides what everybody gets by site.anonymous_reads and all of it for
-- who makes the space.
create table default_space_permission (
    permission text not null,
    subject text not null check (subject in ('ANONYMOUS', 'SIGNED_IN', 'GROUP')),
    group_id bigint not null default 0,
    primary key (permission, subject, group_id)
);
insert into default_space_permission (permission, subject, group_id)
select p, 'GROUP', g.id
  from user_group g,
       unnest(array['VIEW', 'REMOVE_OWN', 'ADD_PAGE', 'REMOVE_PAGE', 'ADD_BLOG_POST',
                    'REMOVE_BLOG_POST', 'ADD_ATTACHMENT', 'REMOVE_ATTACHMENT', 'COMMENT',
                    'REMOVE_COMMENT', 'RESTRICT', 'EXPORT']) p
 where g.name_key = 'confluence-users';
