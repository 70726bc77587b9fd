package org.watersmeet.wiki.content;

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
import org.watersmeet.wiki.space.SpaceFragment;
import org.watersmeet.wiki.space.SpaceKey;

/** The trash of a space as a whole. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class TrashService {

    @Inject Permissions permissions;
    @Inject LongTasks tasks;
    @Inject Journal journal;

    /**
     * Purges all that is in the trash now.
     *
     * @return the long task that does it
     * @throws org.watersmeet.kernel.Problem.NotFound if there is no such space the caller may view
     */
    @Needs(Need.ADMINISTER)
    public long empty(SpaceKey key) {
        SpaceFragment.Found space =
                Permissions.found(RequestStamp.current().ask(SpaceFragment.of(key)), "space");
        permissions.check(SpacePermission.ADMINISTER, space.stamp(), "space");
        permissions.refuseArchived(space.stamp());
        UserId by = CallerContext.caller().id();
        long id = space.stamp().id().value();
        journal.record(new DomainEvent("trash-emptied", id, by));
        AuditLog.record(AuditEvent.of(AuditAction.TRASH_EMPTIED, "space", id, key.value()));
        return tasks.submit(EmptyTrash.KIND, id, key.value(), by);
    }
}
