package org.watersmeet.wiki.space;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditLog;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.platform.event.DomainEvent;
import org.watersmeet.platform.event.Journal;
import org.watersmeet.platform.job.LongTasks;

/** Deleting spaces, for good. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class SpaceRemovalService {

    /** Of the tasks that remove what is in a deleted space; their subject is the space. */
    public static final String KIND = "delete-space";

    @Inject SpaceStore store;
    @Inject Permissions permissions;
    @Inject LongTasks tasks;
    @Inject Journal journal;

    /**
     * Deletes a space with all that is in it. Nobody sees it any more when this returns, on
     * whichever member, and its key is free; the rest is work.
     *
     * @return the long task that removes it
     * @throws org.watersmeet.kernel.Problem.NotFound if there is no such space the caller may view
     */
    @Needs(Need.ADMINISTER)
    public long delete(SpaceKey key) {
        SpaceFragment.Found found =
                Permissions.found(RequestStamp.current().ask(SpaceFragment.of(key)), "space");
        permissions.check(SpacePermission.ADMINISTER, found.stamp(), "space");
        Space space =
                store.find(found.stamp().id()).orElseThrow(() -> Permissions.notFound("space"));
        UserId by = CallerContext.caller().id();
        store.conceal(space.id());
        journal.record(new DomainEvent("space-deleted", space.id().value(), by, key.value()));
        AuditLog.record(
                AuditEvent.of(AuditAction.SPACE_DELETED, "space", space.id().value(), key.value())
                        .with("name", space.name()));
        return tasks.submit(KIND, space.id().value(), space.name(), by);
    }
}
