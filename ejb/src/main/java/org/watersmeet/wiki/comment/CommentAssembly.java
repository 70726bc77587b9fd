package org.watersmeet.wiki.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.people.user.UsersFragment;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentStatus;

/** Makes {@link CommentDetails} of comments of one container; one question for all names. */
@ApplicationScoped
class CommentAssembly {

    @Inject CommentAccess access;

    /** A comment, what it replies to, and the first of its thread. */
    record Found(CommentRow row, List<ContentId> ancestors, CommentRow root) {}

    /** The comments of a thread with what each replies to; the deleted ones are left out. */
    static List<Found> of(CommentForest.Thread thread) {
        List<Found> all = new ArrayList<>();
        Deque<ContentId> above = new ArrayDeque<>();
        for (CommentForest.Placed placed : thread.comments()) {
            while (above.size() > placed.depth()) {
                above.removeLast();
            }
            if (!placed.row().deleted()) {
                all.add(new Found(placed.row(), List.copyOf(above), thread.root()));
            }
            above.addLast(placed.row().id());
        }
        return all;
    }

    List<CommentDetails> details(ContentFragment.Found container, Collection<Found> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        SortedSet<Long> people = new TreeSet<>();
        for (Found each : found) {
            people.add(each.row().creator().value());
            people.add(each.row().modifier().value());
            people.add(resolver(each.row()).value());
        }
        UsersFragment.Users names = RequestStamp.current().askSet(new UsersFragment(people));
        return found.stream().map(each -> details(container, each, names)).toList();
    }

    private CommentDetails details(
            ContentFragment.Found container, Found found, UsersFragment.Users names) {
        CommentRow row = found.row();
        return new CommentDetails(
                row.id(),
                new CommentDetails.Container(
                        container.id(),
                        container.kind(),
                        container.title(),
                        container.space().id(),
                        container.in().key(),
                        container.in().name()),
                found.ancestors(),
                "Re: " + container.title(),
                ContentStatus.CURRENT,
                row.revision(),
                names.get(row.creator()),
                row.createdAt(),
                names.get(row.modifier()),
                row.modifiedAt(),
                row.anchor(),
                row.anchor() == null ? UserDetails.ANONYMOUS : names.get(row.anchor().resolver()),
                found.root().anchor() != null,
                access.mayChange(container, row.creator()),
                access.mayRemove(container, row.creator()));
    }

    private static UserId resolver(CommentRow row) {
        return row.anchor() == null ? UserId.ANONYMOUS : row.anchor().resolver();
    }
}
