package org.watersmeet.wiki.page;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Objects;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditLog;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.job.LongTasks;
import org.watersmeet.wiki.space.NewSpace;
import org.watersmeet.wiki.space.Space;
import org.watersmeet.wiki.space.SpaceCreation;
import org.watersmeet.wiki.space.SpaceFragment;
import org.watersmeet.wiki.space.SpaceKey;

/** Copying spaces. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class SpaceCopyService {

    @Inject PageStore store;
    @Inject SpaceCreation creation;
    @Inject Permissions permissions;
    @Inject LongTasks tasks;

    /**
     * Begins a copy of a space: a new space with a copy of its home page, which only administrators
     * see until the rest is there: current pages and posts with their labels and files, and the
     * grants. Histories, comments and what is in the trash are not copied.
     *
     * @return the long task that copies the rest
     * @throws Problem.NotFound if there is no such space the caller may view
     * @throws Problem.Conflict if the new key is taken
     */
    @Needs(Need.ADMINISTER)
    public long copy(SpaceKey key, NewSpace input) {
        SpaceFragment.Found found =
                Permissions.found(RequestStamp.current().ask(SpaceFragment.of(key)), "space");
        permissions.check(SpacePermission.ADMINISTER, found.stamp(), "space");
        SpaceId source = found.stamp().id();
        Space original = store.findSpace(source).orElseThrow(() -> Permissions.notFound("space"));
        ContentId home = Objects.requireNonNull(original.homePage());
        UserId by = CallerContext.caller().id();
        Space copy =
                creation.create(
                        input, SpaceCreation.Grants.NONE, space -> copyHome(space, home, by));
        AuditLog.record(
                AuditEvent.of(
                                AuditAction.SPACE_COPIED,
                                "space",
                                copy.id().value(),
                                input.key().value())
                        .with("from", key.value()));
        return tasks.submit(CopySpace.KIND, copy.id().value(), input.key().value(), by);
    }

    /** Remembers of which page it is the copy: {@link CopySpace} finds the old space by it. */
    private ContentId copyHome(Space space, ContentId home, UserId by) {
        ContentId copy = store.nextId();
        Sql.run(
                Databases.WEB,
                "insert into space_copy (space_id, source_id, copy_id, depth) values (?, ?, ?, 0)",
                statement -> {
                    statement.setLong(1, space.id().value());
                    statement.setLong(2, home.value());
                    statement.setLong(3, copy.value());
                    statement.executeUpdate();
                });
        Sql.together(
                Databases.WEB,
                connection ->
                        CopySpace.write(
                                connection, space.id().value(), new Long[] {home.value()}, by));
        return copy;
    }
}
