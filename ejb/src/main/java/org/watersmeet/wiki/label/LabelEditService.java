package org.watersmeet.wiki.label;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.Caller;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.event.DomainEvent;
import org.watersmeet.platform.event.Journal;
import org.watersmeet.wiki.content.ContentAccess;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.EpochStore;

/**
 * Tagging content. Everybody's labels are for those who may edit it; labels of one's own, the star
 * of a favourite among them, for every user who may view it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class LabelEditService {

    /** In one request. */
    static final int MOST_AT_ONCE = 50;

    /** Everybody's labels on one content. */
    static final int MOST_ON_CONTENT = 300;

    /** Contents with labels of one user's own. */
    static final int MOST_PERSONAL = 10_000;

    @Inject ContentLabels labels;
    @Inject LabelStore store;
    @Inject ContentAccess access;
    @Inject Permissions permissions;
    @Inject EpochStore epochs;
    @Inject Journal journal;

    /**
     * Adds labels; what the content bears already stays as it is.
     *
     * @throws Problem.NotFound if there is no such content the caller may view, or it is in the
     *     trash
     * @throws Problem.Unauthenticated if nobody is signed in and a label needs that
     * @throws Problem.Forbidden if one is everybody's and the caller may not edit
     * @throws Problem.LimitExceeded if they are too many
     */
    @Needs(Need.VIEW)
    public void add(ContentId id, Collection<LabelName> names) {
        ContentFragment.Found content = current(id);
        SortedSet<LabelName> shared = new TreeSet<>();
        SortedSet<LabelName> personal = new TreeSet<>();
        names.forEach(name -> (name.prefix().personal() ? personal : shared).add(name));
        limit("label.too-many", names.size(), MOST_AT_ONCE);
        if (!shared.isEmpty()) {
            addShared(content, shared);
        }
        if (!personal.isEmpty()) {
            addPersonal(content, personal);
        }
    }

    private void addShared(ContentFragment.Found content, SortedSet<LabelName> names) {
        permissions.check(content.kind().changing(), content, "content");
        limit("label.too-many", labels.shared(content).size() + names.size(), MOST_ON_CONTENT);
        UserId by = CallerContext.caller().id();
        if (store.add(content.id(), names, UserId.ANONYMOUS, by) > 0) {
            epochs.labelsChanged(content.id());
            event("content-labelled", content.id(), by, names.toString());
        }
    }

    private void addPersonal(ContentFragment.Found content, SortedSet<LabelName> names) {
        permissions.checkSignedIn();
        Caller caller = CallerContext.caller();
        limit("label.too-many-own", labels.personal(caller).size() + 1, MOST_PERSONAL);
        if (store.add(content.id(), names, caller.id(), caller.id()) > 0) {
            epochs.personalLabelsChanged(caller.id());
        }
    }

    /**
     * Removes a label; one that the content does not bear is no fault.
     *
     * @throws Problem.NotFound if there is no such content the caller may view, or it is in the
     *     trash
     */
    @Needs(Need.VIEW)
    public void remove(ContentId id, LabelName name) {
        ContentFragment.Found content = current(id);
        UserId by = CallerContext.caller().id();
        if (name.prefix().personal()) {
            permissions.checkSignedIn();
            if (store.remove(id, name, by)) {
                epochs.personalLabelsChanged(by);
            }
            return;
        }
        permissions.check(content.kind().changing(), content, "content");
        if (store.remove(id, name, UserId.ANONYMOUS)) {
            epochs.labelsChanged(id);
            event("content-unlabelled", id, by, List.of(name).toString());
        }
    }

    private ContentFragment.Found current(ContentId id) {
        ContentFragment.Found found =
                access.viewable(ContentFragment.byId(id), LabelService.LABELLED, "content");
        if (found.trashed()) {
            throw new Problem.NotFound(
                    "content.trashed", "This content is in the trash. Restore it to change it.");
        }
        return found;
    }

    private void event(String kind, ContentId content, UserId by, String detail) {
        journal.record(new DomainEvent(kind, content.value(), by, detail));
    }

    private static void limit(String code, int wanted, int most) {
        if (wanted > most) {
            throw new Problem.LimitExceeded(
                    code,
                    "That would be %d labels; %d is the limit.".formatted(wanted, most),
                    Map.of("labels", (long) most));
        }
    }
}
