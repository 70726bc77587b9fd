package org.watersmeet.wiki.space;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditLog;
import org.watersmeet.people.permission.GlobalPermission;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.permission.SpaceStamp;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.platform.event.DomainEvent;
import org.watersmeet.platform.event.Journal;

/** Spaces: who may do what in them is for {@link SpacePermissionService}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SpaceService {

    private static final String SPACE = "space";

    @Inject SpaceStore store;
    @Inject Permissions permissions;
    @Inject Journal journal;
    @Inject SpaceCreation creation;
    @Inject FirstPage firstPage;

    /**
     * A space by its key.
     *
     * @throws Problem.NotFound if there is none the caller may view
     */
    @Needs(Need.VIEW)
    public SpaceDetails byKey(SpaceKey key) {
        SpaceFragment.Found found = viewable(key);
        return details(load(found.stamp().id()), found.stamp());
    }

    /**
     * Spaces the caller may view, by key.
     *
     * @param start how many to leave out, 0–10,000
     * @param limit 1–500
     */
    @Needs(Need.VISIBILITY)
    public Slice<SpaceDetails> list(SpaceQuery query, int start, int limit) {
        List<SpaceId> ids = store.list(permissions.visibility(), query, start, limit + 1);
        boolean administrator = permissions.administrator();
        List<SpaceDetails> spaces =
                store.findAll(ids).stream().map(space -> listed(space, administrator)).toList();
        return Slice.of(spaces, limit);
    }

    /**
     * Spaces in use that the caller may edit in, by key: for those who choose one.
     *
     * @param limit 1–500
     */
    @Needs(Need.VISIBILITY)
    public List<SpaceDetails> writable(int limit) {
        boolean administrator = permissions.administrator();
        return store.findAll(store.writable(permissions.visibility(), limit)).stream()
                .map(space -> SpaceDetails.of(space, true, administrator))
                .toList();
    }

    private static SpaceDetails listed(Space space, boolean administrator) {
        boolean current = space.status() == SpaceStatus.CURRENT;
        return SpaceDetails.of(space, administrator && current, administrator);
    }

    /**
     * Creates a space with its home page and the site's default grants.
     *
     * @throws Problem.Invalid if the key is taken
     * @throws Problem.Unauthenticated if nobody is signed in
     * @throws Problem.Forbidden if the caller may not make spaces
     */
    @Needs(Need.GLOBAL)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public SpaceDetails create(NewSpace input) {
        permissions.checkGlobal(GlobalPermission.CREATE_SPACE);
        Space space = creation.create(input, SpaceCreation.Grants.USUAL, firstPage);
        return SpaceDetails.of(space, true, permissions.administrator());
    }

    /**
     * Changes name and description.
     *
     * @throws Problem.NotFound if there is no such space the caller may view
     */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public SpaceDetails describe(SpaceKey key, String name, String description) {
        SpaceFragment.Found found = found(key);
        permissions.check(SpacePermission.ADMINISTER, found.stamp(), SPACE);
        permissions.refuseArchived(found.stamp());
        Space space = load(found.stamp().id());
        String oldName = space.name();
        String oldDescription = space.description();
        space.describe(NewSpace.checkedName(name), NewSpace.checkedDescription(description));
        AuditLog.record(
                AuditEvent.of(AuditAction.SPACE_CHANGED, SPACE, space.id().value(), key.value())
                        .changed("name", oldName, space.name())
                        .changed("description", oldDescription, space.description()));
        event("space-described", space);
        return details(space, found.stamp());
    }

    /**
     * Lets nobody change what is in the space, and leaves it out of lists; effective on every
     * member with the next request. An archived one stays so.
     *
     * @throws Problem.NotFound if there is no such space the caller may view
     */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void archive(SpaceKey key) {
        Space space = administered(key);
        if (space.status() != SpaceStatus.ARCHIVED) {
            space.archive();
            event("space-archived", space);
            audit(AuditAction.SPACE_ARCHIVED, space, key);
        }
    }

    /**
     * Takes an archived space back into use.
     *
     * @throws Problem.NotFound if there is no such space the caller may view
     */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void reopen(SpaceKey key) {
        Space space = administered(key);
        if (space.status() != SpaceStatus.CURRENT) {
            space.reopen();
            event("space-reopened", space);
            audit(AuditAction.SPACE_REOPENED, space, key);
        }
    }

    private Space administered(SpaceKey key) {
        SpaceFragment.Found found = found(key);
        permissions.check(SpacePermission.ADMINISTER, found.stamp(), SPACE);
        return load(found.stamp().id());
    }

    private static void audit(AuditAction action, Space space, SpaceKey key) {
        AuditLog.record(AuditEvent.of(action, SPACE, space.id().value(), key.value()));
    }

    private void event(String kind, Space space) {
        journal.record(new DomainEvent(kind, space.id().value(), CallerContext.caller().id()));
    }

    private SpaceFragment.Found viewable(SpaceKey key) {
        SpaceFragment.Found found = found(key);
        permissions.checkView(found.stamp(), SPACE);
        return found;
    }

    private static SpaceFragment.Found found(SpaceKey key) {
        return Permissions.found(RequestStamp.current().ask(SpaceFragment.of(key)), SPACE);
    }

    private Space load(SpaceId id) {
        return store.find(id).orElseThrow(() -> Permissions.notFound(SPACE));
    }

    private SpaceDetails details(Space space, SpaceStamp stamp) {
        return SpaceDetails.of(
                space,
                permissions.test(SpacePermission.ADD_PAGE, stamp),
                permissions.test(SpacePermission.ADMINISTER, stamp));
    }
}
