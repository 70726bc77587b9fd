package org.watersmeet.admin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditLog;
import org.watersmeet.people.permission.GlobalGrant;
import org.watersmeet.people.permission.GlobalPermission;
import org.watersmeet.people.permission.GlobalSubject;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.people.permission.Subjects;

/**
 * Who may use the site, make spaces and administer it; for administrators. A change is effective on
 * every member with the next request.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class GlobalPermissionService {

    /** Most subjects that are listed: what is for many is granted to groups. */
    private static final int MOST = 1_000;

    @Inject GlobalGrantStore store;
    @Inject Permissions permissions;

    /** Subjects with grants for the whole site, kind by kind and by name. */
    @Needs(Need.ADMINISTER)
    public List<GlobalSubject> list() {
        permissions.checkAdministrator();
        return store.list(MOST);
    }

    /**
     * The group or the user of a name, to grant it something.
     *
     * @throws Problem.Invalid if there is none
     */
    @Needs(Need.ADMINISTER)
    public Subject find(Subject.Kind kind, String name) {
        permissions.checkAdministrator();
        return Subjects.require(kind, name);
    }

    /**
     * Makes changes all at once. Who gets anything may use the site as well; who loses that loses
     * everything.
     *
     * @throws Problem.Invalid if somebody anonymous would have what needs a name
     */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void change(List<GlobalGrant> added, List<GlobalGrant> removed) {
        permissions.checkAdministrator();
        added.forEach(GlobalPermissionService::requireName);
        store.lock();
        Map<Subject, GlobalSubject> before = bySubject(store.list(MOST));
        store.remove(withDependents(removed));
        store.add(withUse(added));
        record(before, bySubject(store.list(MOST)));
    }

    private static void requireName(GlobalGrant grant) {
        if (grant.subject().equals(Subject.EVERYBODY) && !grant.permission().forAnonymous()) {
            throw new Problem.Invalid(
                    "site.anonymous",
                    "This cannot be granted to everybody: " + grant.permission().constant(),
                    "permissions");
        }
    }

    private static Set<GlobalGrant> withUse(List<GlobalGrant> added) {
        Set<GlobalGrant> all = new LinkedHashSet<>(added);
        added.forEach(grant -> all.add(new GlobalGrant(GlobalPermission.USE, grant.subject())));
        return all;
    }

    private static Set<GlobalGrant> withDependents(List<GlobalGrant> removed) {
        Set<GlobalGrant> all = new LinkedHashSet<>(removed);
        for (GlobalGrant grant : removed) {
            if (grant.permission() == GlobalPermission.USE) {
                for (GlobalPermission permission : GlobalPermission.values()) {
                    all.add(new GlobalGrant(permission, grant.subject()));
                }
            }
        }
        return all;
    }

    private static Map<Subject, GlobalSubject> bySubject(List<GlobalSubject> subjects) {
        return subjects.stream().collect(Collectors.toMap(it -> it.named().subject(), it -> it));
    }

    private static void record(
            Map<Subject, GlobalSubject> before, Map<Subject, GlobalSubject> after) {
        Set<Subject> subjects = new LinkedHashSet<>(before.keySet());
        subjects.addAll(after.keySet());
        AuditEvent event = AuditEvent.of(AuditAction.GLOBAL_PERMISSIONS_CHANGED, "site", 0, "site");
        for (Subject subject : subjects) {
            String had = constants(before.get(subject));
            String has = constants(after.get(subject));
            GlobalSubject either = after.getOrDefault(subject, before.get(subject));
            event = event.changed(name(either), had, has);
        }
        AuditLog.recordChanges(event);
    }

    private static String name(@Nullable GlobalSubject subject) {
        return subject == null
                ? ""
                : (subject.named().subject().kind() + " " + subject.named().name()).strip();
    }

    private static String constants(@Nullable GlobalSubject subject) {
        return subject == null
                ? ""
                : subject.permissions().stream()
                        .map(GlobalPermission::constant)
                        .collect(Collectors.joining(", "));
    }
}
