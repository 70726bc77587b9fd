package org.watersmeet.wiki.task;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.access.Caller;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;

/** The caller's own tasks, the one that is due first at the top. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MyTaskService {

    @Inject TaskLists lists;
    @Inject Permissions permissions;

    /**
     * Tasks that are for the caller.
     *
     * @param after null for the beginning
     * @param limit 1–200
     * @throws Problem.Unauthenticated if nobody is signed in
     */
    @Needs(Need.SIGNED_IN)
    public Slice<FoundTask> assigned(TaskState state, @Nullable TaskCursor after, int limit) {
        permissions.checkSignedIn();
        Caller caller = CallerContext.caller();
        Set<String> me = Set.copyOf(Assignee.of(caller.userKey(), caller.name()));
        return find(me, Set.of(), state, after, limit);
    }

    /**
     * Tasks that the caller has written.
     *
     * @throws Problem.Unauthenticated if nobody is signed in
     */
    @Needs(Need.SIGNED_IN)
    public Slice<FoundTask> created(TaskState state, @Nullable TaskCursor after, int limit) {
        permissions.checkSignedIn();
        return find(Set.of(), Set.of(CallerContext.caller().userKey()), state, after, limit);
    }

    private Slice<FoundTask> find(
            Set<String> assignees,
            Set<String> creators,
            TaskState state,
            @Nullable TaskCursor after,
            int limit) {
        var sequence = new TaskFilter.Sequence(TaskOrder.DUE, false, after, limit + 1);
        var filter = new TaskFilter(assignees, creators, state, TaskFilter.Scope.ALL, sequence);
        return Slice.of(lists.find(filter), limit);
    }
}
