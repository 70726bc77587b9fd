package org.watersmeet.wiki.restriction;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditLog;
import org.watersmeet.people.permission.NamedSubject;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.Restriction;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.people.permission.Subjects;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.platform.event.DomainEvent;
import org.watersmeet.platform.event.Journal;
import org.watersmeet.wiki.content.ContentAccess;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentKind;

/**
 * Reads and changes who alone may view or edit a page or a blog post. A change is effective on
 * every member with the next request, for all that is below the page too.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RestrictionService {

    /** Most groups and users that one restriction names. */
    public static final int MOST = 500;

    static final Set<ContentKind> RESTRICTED = Set.of(ContentKind.PAGE, ContentKind.BLOG_POST);

    private static final String PAGE = "page";

    @Inject RestrictionStore store;
    @Inject ContentAccess access;
    @Inject Permissions permissions;
    @Inject Journal journal;

    /**
     * What restricts a content; whoever may view it may know.
     *
     * @throws Problem.NotFound if there is none the caller may view
     */
    @Needs(Need.VIEW)
    public ContentRestrictions of(ContentId id) {
        return restrictions(access.viewable(ContentFragment.byId(id), RESTRICTED, PAGE));
    }

    /**
     * Their own restrictions of several contents that another method has filtered; one query for
     * all. Those that have none are left out.
     */
    @Needs(Need.VISIBILITY)
    public Map<ContentId, OwnRestrictions> ofAll(Collection<ContentId> contents) {
        permissions.visibility(); // the contents came from a method that filtered or checked them
        Map<ContentId, List<RestrictionStore.Row>> rows =
                store.ofAll(contents).stream()
                        .collect(Collectors.groupingBy(row -> new ContentId(row.content())));
        Map<ContentId, OwnRestrictions> all = new HashMap<>();
        rows.forEach((id, some) -> all.put(id, OwnRestrictions.of(id, some)));
        return all;
    }

    private ContentRestrictions restrictions(ContentFragment.Found found) {
        ContentId id = found.id();
        List<RestrictionStore.Row> own = new ArrayList<>();
        Map<Long, List<RestrictionStore.Row>> above = new LinkedHashMap<>();
        for (RestrictionStore.Row row : store.of(id)) {
            if (row.content() != id.value()) {
                above.computeIfAbsent(row.content(), each -> new ArrayList<>()).add(row);
            } else {
                own.add(row);
            }
        }
        return new ContentRestrictions(
                OwnRestrictions.of(id, own),
                above.values().stream().map(RestrictionService::above).toList(),
                permissions.test(SpacePermission.RESTRICT, found),
                permissions.test(SpacePermission.ADMINISTER, found));
    }

    private static ContentRestrictions.Above above(List<RestrictionStore.Row> rows) {
        RestrictionStore.Row first = rows.getFirst();
        return new ContentRestrictions.Above(
                new ContentId(first.content()),
                first.title(),
                rows.stream().map(RestrictionStore.Row::named).toList());
    }

    /**
     * The group or the user of a name, to be named in a restriction.
     *
     * @throws Problem.Forbidden if the caller may not restrict the content
     * @throws Problem.Invalid if there is none
     */
    @Needs(Need.EDIT)
    public Subject find(ContentId id, Subject.Kind kind, String name) {
        restrictable(id);
        return Subjects.require(kind, name);
    }

    private ContentFragment.Found restrictable(ContentId id) {
        ContentFragment.Found found = access.editable(ContentFragment.byId(id), RESTRICTED, PAGE);
        permissions.check(SpacePermission.RESTRICT, found, PAGE);
        return found;
    }

    /**
     * Names who alone may do something with a content, in place of who was named before. Nobody
     * named is no restriction.
     *
     * @param named groups and users by operation; an operation that is left out stays as it is
     * @throws Problem.NotFound if there is none the caller may view
     * @throws Problem.Forbidden if the caller may not edit it, or not restrict pages in its space
     * @throws Problem.Invalid if the caller could not view or edit it any more
     * @throws Problem.LimitExceeded if more than {@value #MOST} are named
     */
    @Needs(Need.EDIT)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void replace(ContentId id, Map<Restriction.Operation, Set<Subject>> named) {
        named.values().forEach(RestrictionService::requireNameable);
        ContentFragment.Found found = restrictable(id);
        store.lock();
        ContentRestrictions before = restrictions(found);
        named.forEach((operation, subjects) -> replace(before.own(), operation, subjects));
        ContentFragment.Found after =
                Permissions.found(RequestStamp.current().askAgain(ContentFragment.byId(id)), PAGE);
        if (!permissions.test(SpacePermission.VIEW, after) || !access.mayEdit(after)) {
            throw new Problem.Invalid(
                    "restriction.locked-out",
                    "You could not change this page any more. Name yourself, or a group you are"
                            + " in, among those who may view and edit it.",
                    "restrictions");
        }
        record(found, before, restrictions(after));
    }

    /**
     * Takes the restrictions of a content itself away; for those who administer its space, whether
     * they may view it or not.
     *
     * @throws Problem.NotFound if there is none in a space that the caller may view
     * @throws Problem.Forbidden if the caller does not administer the space
     */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void lift(ContentId id) {
        ContentFragment.Found found =
                Permissions.found(RequestStamp.current().ask(ContentFragment.byId(id)), PAGE);
        // the space alone: restrictions that hide the page from its administrators are the reason
        permissions.check(SpacePermission.ADMINISTER, found.space(), PAGE);
        permissions.refuseArchived(found.space());
        store.lock();
        ContentRestrictions before = restrictions(found);
        for (Restriction.Operation operation : Restriction.Operation.values()) {
            replace(before.own(), operation, Set.of());
        }
        record(found, before, restrictions(found));
    }

    private static void requireNameable(Collection<Subject> subjects) {
        if (subjects.size() > MOST) {
            throw new Problem.LimitExceeded(
                    "restriction.limit",
                    "At most %d groups and users are named; use a group for more.".formatted(MOST),
                    Map.of("subjects", (long) MOST));
        }
        if (subjects.stream().anyMatch(subject -> subject.id() == 0)) {
            throw new Problem.Invalid(
                    "restriction.subject",
                    "Only groups and users are named in restrictions.",
                    "restrictions");
        }
    }

    private void replace(
            OwnRestrictions before, Restriction.Operation operation, Set<Subject> subjects) {
        Set<Subject> had =
                before.of(operation).stream()
                        .map(NamedSubject::subject)
                        .collect(Collectors.toSet());
        Set<Subject> added = new LinkedHashSet<>(subjects);
        added.removeAll(had);
        Set<Subject> removed = new LinkedHashSet<>(had);
        removed.removeAll(subjects);
        // first those who come, so that at no moment nobody is named
        store.add(before.content(), operation, added);
        store.remove(before.content(), operation, removed);
    }

    private void record(
            ContentFragment.Found found, ContentRestrictions before, ContentRestrictions after) {
        AuditEvent event =
                AuditEvent.of(
                                AuditAction.RESTRICTIONS_CHANGED,
                                PAGE,
                                found.id().value(),
                                found.title())
                        .with("space", found.in().key().value());
        for (Restriction.Operation operation : Restriction.Operation.values()) {
            event =
                    event.changed(
                            operation.constant(),
                            names(before.own().of(operation)),
                            names(after.own().of(operation)));
        }
        AuditLog.record(event);
        journal.record(
                new DomainEvent(
                        "restrictions-changed", found.id().value(), CallerContext.caller().id()));
    }

    private static String names(List<NamedSubject> named) {
        return named.stream()
                .map(
                        it ->
                                it.subject().kind()
                                        + " "
                                        + (it.orphaned() ? it.subject().id() : it.name()))
                .collect(Collectors.joining(", "));
    }
}
