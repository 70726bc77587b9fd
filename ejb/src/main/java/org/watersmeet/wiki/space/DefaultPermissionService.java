package org.watersmeet.wiki.space;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditLog;
import org.watersmeet.people.permission.Grant;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.people.permission.SubjectGrants;
import org.watersmeet.people.permission.Subjects;

/** What new spaces start with; spaces that are there keep what they have. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DefaultPermissionService {

    /** Most subjects: each new space gets a grant for each of theirs. */
    private static final int MOST = 200;

    @Inject DefaultGrantStore store;
    @Inject Permissions permissions;

    /** Subjects with permissions in new spaces, kind by kind and by name. */
    @Needs(Need.ADMINISTER)
    public List<SubjectGrants> list() {
        permissions.checkAdministrator();
        return store.list(MOST);
    }

    /**
     * The group of a name, to grant it something.
     *
     * @throws Problem.Invalid if there is none
     */
    @Needs(Need.ADMINISTER)
    public Subject group(String name) {
        permissions.checkAdministrator();
        return Subjects.require(Subject.Kind.GROUP, name);
    }

    /**
     * Makes changes all at once. Who gets anything gets the right to view as well; who loses that
     * loses everything.
     *
     * @throws Problem.Invalid if a user is named, or somebody anonymous would have what needs a
     *     name
     */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void change(GrantChanges changes) {
        permissions.checkAdministrator();
        changes.added().forEach(DefaultPermissionService::requireGrantable);
        store.lock();
        String before = said(store.list(MOST));
        store.remove(SpacePermissionService.withDependents(changes.removed()));
        store.add(SpacePermissionService.withView(changes.added()));
        AuditLog.record(
                AuditEvent.of(
                                AuditAction.SPACE_PERMISSIONS_CHANGED,
                                "site",
                                0,
                                "permissions of new spaces")
                        .changed("permissions", before, said(store.list(MOST))));
    }

    private static void requireGrantable(Grant grant) {
        if (grant.subject().kind() == Subject.Kind.USER) {
            throw new Problem.Invalid(
                    "space.default-user",
                    "New spaces start with permissions of groups, not of users.",
                    "name");
        }
        if (grant.subject().equals(Subject.EVERYBODY) && !grant.permission().forAnonymous()) {
            throw new Problem.Invalid(
                    "space.anonymous",
                    "This cannot be granted to everybody: " + grant.permission().constant(),
                    "permissions");
        }
    }

    private static String said(List<SubjectGrants> subjects) {
        return subjects.stream()
                .map(
                        it ->
                                (it.subject().kind() + " " + it.name()).strip()
                                        + ": "
                                        + it.permissions().stream()
                                                .map(SpacePermission::constant)
                                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
