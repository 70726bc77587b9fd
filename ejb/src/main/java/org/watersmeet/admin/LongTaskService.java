package org.watersmeet.admin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.job.LongTask;
import org.watersmeet.platform.job.LongTasks;

/** Long tasks, as those see them who asked for them; administrators see all. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LongTaskService {

    @Inject LongTasks tasks;
    @Inject Permissions permissions;

    /**
     * How far a task is.
     *
     * @throws Problem.NotFound if there is none, or it is somebody else's
     */
    @Needs(Need.SIGNED_IN)
    public LongTask get(long id) {
        permissions.checkSignedIn();
        return tasks.find(id)
                .filter(
                        task ->
                                permissions.administrator()
                                        || task.owner().equals(CallerContext.caller().id()))
                .orElseThrow(() -> Permissions.notFound("task"));
    }

    /**
     * The latest first.
     *
     * @param start how many to leave out, 0–10,000
     * @param limit 1–200
     */
    @Needs(Need.SIGNED_IN)
    public Slice<LongTask> list(int start, int limit) {
        permissions.checkSignedIn();
        return Slice.of(
                tasks.list(
                        CallerContext.caller().id(), permissions.administrator(), start, limit + 1),
                limit);
    }
}
