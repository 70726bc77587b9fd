-- Whether copies of a branch are restricted as their originals are.
alter table branch_copy add column restrictions boolean not null default true;
