package org.watersmeet.wiki.space;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.people.access.CallerContext;
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
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.platform.event.DomainEvent;
import org.watersmeet.platform.event.Journal;

/**
 * Who may do what in a space; for those who administer it. A change is effective on every member
 * with the next request.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SpacePermissionService {

    private static final String SPACE = "space";

    @Inject SpaceGrantStore store;
    @Inject Permissions permissions;
    @Inject Journal journal;

    /**
     * Subjects with grants in a space, kind by kind and by name.
     *
     * @param start what names begin with; empty for all
     * @param offset how many to leave out, 0–100,000
     * @param limit 1–500
     * @throws Problem.NotFound if there is no such space the caller may view
     */
    @Needs(Need.ADMINISTER)
    public Slice<SubjectGrants> list(SpaceKey key, String start, int offset, int limit) {
        return Slice.of(store.list(administered(key), start, offset, limit + 1), limit);
    }

    /**
     * What one subject itself may do in a space.
     *
     * @throws Problem.NotFound if there is no such space the caller may view
     */
    @Needs(Need.ADMINISTER)
    public SubjectGrants of(SpaceKey key, Subject subject) {
        return store.of(administered(key), subject);
    }

    /**
     * The group or the user of a name, to grant it something.
     *
     * @throws Problem.NotFound if there is no such space the caller may view
     * @throws Problem.Invalid if there is none of that name
     */
    @Needs(Need.ADMINISTER)
    public Subject find(SpaceKey key, Subject.Kind kind, String name) {
        administered(key);
        return Subjects.require(kind, name);
    }

    /**
     * Makes changes all at once. Who gets anything gets the right to view as well; who loses that
     * loses everything.
     *
     * @throws Problem.NotFound if there is no such space the caller may view
     * @throws Problem.Invalid if nobody would administer the space, or somebody anonymous would
     *     have what needs a name
     */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void change(SpaceKey key, GrantChanges changes) {
        SpaceId space = administered(key);
        for (Grant grant : changes.added()) {
            if (grant.subject().equals(Subject.EVERYBODY) && !grant.permission().forAnonymous()) {
                throw new Problem.Invalid(
                        "space.anonymous",
                        "This cannot be granted to everybody: " + grant.permission().constant(),
                        "permissions");
            }
        }
        store.lock(space);
        Set<Subject> subjects = changes.subjects();
        Map<Subject, SubjectGrants> before = store.ofAll(space, subjects);
        store.remove(space, withDependents(changes.removed()));
        store.add(space, withView(changes.added()));
        if (!store.administered(space)) {
            throw new Problem.Invalid(
                    "space.no-administrator",
                    "Somebody must administer the space: keep that permission for one user or group.",
                    "permissions");
        }
        AuditLog.record(audited(key, space, subjects, before, store.ofAll(space, subjects)));
        journal.record(
                new DomainEvent(
                        "space-permissions-changed",
                        space.value(),
                        CallerContext.caller().id(),
                        changes.toString()));
    }

    /**
     * Gives a space the grants of another in place of its own. The caller goes on administering it.
     *
     * @throws Problem.NotFound if the caller may not view one of them
     * @throws Problem.Forbidden if the caller does not administer both
     */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void copy(SpaceKey source, SpaceKey target) {
        SpaceId from = administered(source);
        SpaceId to = administered(target);
        store.lock(to);
        store.replaceBy(from, to);
        Subject caller = Subject.user(CallerContext.caller().id().value());
        store.add(to, withView(List.of(new Grant(SpacePermission.ADMINISTER, caller))));
        AuditLog.record(
                AuditEvent.of(
                                AuditAction.SPACE_PERMISSIONS_CHANGED,
                                SPACE,
                                to.value(),
                                target.value())
                        .with("copied from", source.value()));
        journal.record(
                new DomainEvent(
                        "space-permissions-changed",
                        to.value(),
                        CallerContext.caller().id(),
                        "copied from " + source));
    }

    private static AuditEvent audited(
            SpaceKey key,
            SpaceId space,
            Set<Subject> subjects,
            Map<Subject, SubjectGrants> before,
            Map<Subject, SubjectGrants> after) {
        AuditEvent event =
                AuditEvent.of(
                        AuditAction.SPACE_PERMISSIONS_CHANGED, SPACE, space.value(), key.value());
        for (Subject subject : subjects) {
            SubjectGrants had =
                    before.getOrDefault(subject, new SubjectGrants(subject, "", "", Set.of()));
            SubjectGrants has =
                    after.getOrDefault(subject, new SubjectGrants(subject, "", "", Set.of()));
            String name = had.name().isEmpty() ? has.name() : had.name();
            event =
                    event.changed(
                            (subject.kind() + " " + name).strip(),
                            constants(had.permissions()),
                            constants(has.permissions()));
        }
        return event;
    }

    private static String constants(Set<SpacePermission> permissions) {
        return permissions.stream()
                .map(SpacePermission::constant)
                .collect(Collectors.joining(", "));
    }

    static Set<Grant> withView(List<Grant> added) {
        Set<Grant> all = new LinkedHashSet<>(added);
        added.forEach(grant -> all.add(new Grant(SpacePermission.VIEW, grant.subject())));
        return all;
    }

    static List<Grant> withDependents(List<Grant> removed) {
        List<Grant> all = new ArrayList<>();
        for (Grant grant : removed) {
            Set<SpacePermission> lost =
                    grant.permission() == SpacePermission.VIEW
                            ? EnumSet.allOf(SpacePermission.class)
                            : EnumSet.of(grant.permission());
            lost.forEach(permission -> all.add(new Grant(permission, grant.subject())));
        }
        return all;
    }

    private SpaceId administered(SpaceKey key) {
        SpaceFragment.Found found =
                Permissions.found(RequestStamp.current().ask(SpaceFragment.of(key)), SPACE);
        permissions.check(SpacePermission.ADMINISTER, found.stamp(), SPACE);
        return found.stamp().id();
    }
}
