package org.watersmeet.admin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditLog;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.job.JobRun;
import org.watersmeet.platform.job.JobState;
import org.watersmeet.platform.job.Jobs;
import org.watersmeet.platform.schedule.Schedule;

/**
 * What administrators see of the cluster's jobs and change of them. A change holds on every member
 * at once: it is a row that they ask.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class JobService {

    @Inject Permissions permissions;
    @Inject Jobs jobs;

    /** All jobs by name. */
    @Needs(Need.ADMINISTER)
    public List<JobState> all() {
        permissions.checkAdministrator();
        return jobs.all();
    }

    /**
     * @throws Problem.NotFound if there is no such job
     */
    @Needs(Need.ADMINISTER)
    public JobState get(String job) {
        permissions.checkAdministrator();
        return jobs.get(job);
    }

    /**
     * Runs of a job, the last one first.
     *
     * @param start from 0
     * @param limit 1–500
     * @throws Problem.NotFound if there is no such job
     */
    @Needs(Need.ADMINISTER)
    public Slice<JobRun> runs(String job, int start, int limit) {
        permissions.checkAdministrator();
        return jobs.runs(job, start, limit);
    }

    /**
     * Sets another schedule than the job's own.
     *
     * @throws Problem.NotFound if there is no such job
     * @throws Problem.Invalid if it would be due too often, or never
     */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void set(String job, Schedule schedule) {
        permissions.checkAdministrator();
        JobState before = jobs.get(job);
        recordChange(before, schedule.checked(before.now()));
        jobs.set(before, schedule, caller());
    }

    /**
     * Goes back to the job's own schedule.
     *
     * @throws Problem.NotFound if there is no such job
     */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void reset(String job) {
        permissions.checkAdministrator();
        JobState before = jobs.get(job);
        recordChange(before, before.own());
        jobs.reset(before, caller());
    }

    /**
     * No run is begun from now on that nobody asks for.
     *
     * @throws Problem.NotFound if there is no such job
     */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void pause(String job) {
        permissions.checkAdministrator();
        JobState before = jobs.get(job);
        if (!before.paused()) {
            AuditLog.record(event(AuditAction.JOB_PAUSED, job));
            jobs.pause(before, caller());
        }
    }

    /**
     * It is due again as its schedule says; what was due in the pause is not made up for.
     *
     * @throws Problem.NotFound if there is no such job
     */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void resume(String job) {
        permissions.checkAdministrator();
        JobState before = jobs.get(job);
        if (before.paused()) {
            AuditLog.record(event(AuditAction.JOB_RESUMED, job));
            jobs.resume(before, caller());
        }
    }

    /**
     * Has it run within seconds, also while it is paused; after the run that is under way.
     *
     * @throws Problem.NotFound if there is no such job
     */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void run(String job) {
        permissions.checkAdministrator();
        jobs.request(job, caller());
        AuditLog.record(event(AuditAction.JOB_RUN, job));
    }

    private static void recordChange(JobState before, Schedule after) {
        AuditLog.recordChanges(
                event(AuditAction.JOB_SCHEDULE_CHANGED, before.job())
                        .changed("schedule", before.schedule().text(), after.text()));
    }

    private static AuditEvent event(AuditAction action, String job) {
        return AuditEvent.of(action, "job", 0, job);
    }

    private static UserId caller() {
        return CallerContext.caller().id();
    }
}
