-- When each job is due next, and what administrators have set of it. The row is also what a member
-- locks while it looks for work, so that of one job one tick is claimed at a time.
create table job_schedule (
    job text primary key,
    -- at most one of them; neither: the job's own schedule
    every_seconds bigint check (every_seconds > 0),
    cron text,
    time_zone text,
    paused boolean not null default false,
    -- '-infinity': to be found out; 'infinity': never again
    next_at timestamptz not null default '-infinity',
    changed_by bigint,
    changed_at timestamptz,
    check (every_seconds is null or cron is null),
    check ((cron is null) = (time_zone is null))
);

-- Who asked for this run; null when the schedule did.
alter table job_tick add column requested_by bigint;

create index job_tick_of_job on job_tick (job, fires_at desc);
