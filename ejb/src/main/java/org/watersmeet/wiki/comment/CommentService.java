package org.watersmeet.wiki.comment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.people.user.UsersFragment;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.Revision;
import org.watersmeet.wiki.content.RevisionStore;
import org.watersmeet.wiki.content.StampHints;

/**
 * Reading comments. No method opens a transaction: each answer comes from the request stamp, from
 * values named by it, or from one query.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CommentService {

    /** So many open threads about passages are shown beside a page. */
    private static final int MOST_INLINE = 100;

    @Inject CommentAccess access;
    @Inject CommentRows rows;
    @Inject CommentViews views;
    @Inject CommentAssembly assembly;
    @Inject CommentBodies bodies;
    @Inject RevisionStore revisions;
    @Inject StampHints hints;

    /**
     * What is said about a content, as it is shown below it. What it asks is announced by {@link
     * StampHints.Use#COMMENTS} the next time.
     *
     * @throws Problem.NotFound if there is no such content the caller may view
     */
    @Needs(Need.VIEW)
    public CommentThreads threads(ContentFragment address, ThreadSelection selection) {
        StampHints.Guess guess = hints.announce(StampHints.Use.COMMENTS, address);
        ContentFragment.Found container = access.viewableContainer(address);
        List<CommentForest.Thread> all = rows.threads(container);
        List<CommentForest.Thread> footer = at(all, CommentQuery.Location.FOOTER);
        List<CommentForest.Thread> inline = at(all, CommentQuery.Location.INLINE);
        int start = selection.startIn(footer);
        List<CommentForest.Thread> shown = new ArrayList<>(part(footer, start));
        int first = shown.stream().mapToInt(thread -> thread.comments().size()).sum();
        inline.stream().limit(MOST_INLINE).forEach(shown::add);
        List<ShownComment> comments = views.show(container, shown, guess);
        return new CommentThreads(
                comments.subList(0, first),
                comments.subList(first, comments.size()),
                living(footer),
                at(all, CommentQuery.Location.RESOLVED).size(),
                start,
                footer.size() > start + ThreadSelection.THREADS,
                access.mayComment(container));
    }

    private static List<CommentForest.Thread> part(List<CommentForest.Thread> all, int start) {
        return all.subList(start, Math.min(all.size(), start + ThreadSelection.THREADS));
    }

    private static List<CommentForest.Thread> at(
            List<CommentForest.Thread> all, CommentQuery.Location location) {
        return all.stream().filter(thread -> CommentQuery.locationOf(thread) == location).toList();
    }

    private static int living(List<CommentForest.Thread> threads) {
        return (int)
                threads.stream()
                        .flatMap(thread -> thread.comments().stream())
                        .filter(placed -> !placed.row().deleted())
                        .count();
    }

    /**
     * All threads about passages of a page: open ones, those whose passage has gone, resolved ones.
     *
     * @throws Problem.NotFound if there is no such content the caller may view
     */
    @Needs(Need.VIEW)
    public InlineThreads passages(ContentId page) {
        ContentFragment.Found container = access.viewableContainer(ContentFragment.byId(page));
        List<CommentForest.Thread> all = rows.threads(container);
        Set<String> markers = markers(container);
        List<CommentForest.Thread> open = new ArrayList<>();
        List<CommentForest.Thread> orphans = new ArrayList<>();
        for (CommentForest.Thread thread : at(all, CommentQuery.Location.INLINE)) {
            InlineAnchor anchor = thread.root().anchor();
            boolean marked = anchor != null && markers.contains(anchor.marker());
            (marked ? open : orphans).add(thread);
        }
        List<CommentForest.Thread> resolved = at(all, CommentQuery.Location.RESOLVED);
        return new InlineThreads(
                views.show(container, open, null),
                views.show(container, orphans, null),
                views.show(container, resolved, null),
                access.mayComment(container));
    }

    private Set<String> markers(ContentFragment.Found container) {
        return revisions
                .find(container.id(), container.revision())
                .map(revision -> InlineMarkers.in(revision.body()))
                .orElse(Set.of());
    }

    /**
     * A comment that is not deleted.
     *
     * @throws Problem.NotFound if there is none the caller may view
     */
    @Needs(Need.VIEW)
    public CommentDetails details(ContentId id) {
        ContentFragment.Found comment = access.viewable(id);
        ContentFragment.Found container =
                access.viewableContainer(ContentFragment.byId(new ContentId(comment.container())));
        List<CommentAssembly.Found> found =
                rows.threads(container).stream()
                        .filter(thread -> thread.holds(id))
                        .flatMap(thread -> CommentAssembly.of(thread).stream())
                        .filter(each -> each.row().id().equals(id))
                        .toList();
        if (found.isEmpty()) {
            throw Permissions.notFound(CommentAccess.COMMENT);
        }
        return assembly.details(container, found).getFirst();
    }

    /** A comment with the source of its current body. */
    @Needs(Need.VIEW)
    public CommentWithBody withBody(ContentId id) {
        return bodies.of(details(id));
    }

    /** The same for a caller that has just changed it, or its container. */
    @Needs(Need.VIEW)
    public CommentWithBody withBodyNow(ContentId id) {
        ContentFragment address = ContentFragment.byId(id);
        ContentFragment.Found found = RequestStamp.current().askAgain(address);
        if (found != null) {
            RequestStamp.current().askAgain(ContentFragment.byId(new ContentId(found.container())));
        }
        return withBody(id);
    }

    /**
     * A comment as it was at a revision.
     *
     * @throws Problem.NotFound if there is no such comment or revision
     */
    @Needs(Need.VIEW)
    public CommentWithBody atRevision(ContentId id, int number) {
        return bodies.at(details(id), number);
    }

    /**
     * Comments on a content, each before its replies.
     *
     * @param start how many to leave out, at least 0
     * @param limit 1–500
     * @throws Problem.NotFound if there is no such content the caller may view
     */
    @Needs(Need.VIEW)
    public Slice<CommentDetails> list(ContentId content, CommentQuery query, int start, int limit) {
        ContentFragment.Found container = access.viewableContainer(ContentFragment.byId(content));
        List<CommentAssembly.Found> wanted =
                rows.threads(container).stream()
                        .filter(query::wants)
                        .flatMap(thread -> CommentAssembly.of(thread).stream())
                        .filter(each -> query.replies() || each.ancestors().isEmpty())
                        .skip(start)
                        .limit(limit + 1L)
                        .toList();
        return Slice.of(assembly.details(container, wanted), limit);
    }

    /** Comments of a slice with the sources of their current bodies; one query for all. */
    @Needs(Need.VIEW)
    public List<CommentWithBody> withBodies(ContentId content, List<CommentDetails> comments) {
        access.viewableContainer(ContentFragment.byId(content));
        return bodies.of(comments);
    }

    /** Rendered bodies of comments of one content. */
    @Needs(Need.VIEW)
    public Map<ContentId, byte[]> rendered(ContentId content, List<CommentDetails> comments) {
        return views.bodies(access.viewableContainer(ContentFragment.byId(content)), comments);
    }

    /**
     * Revisions of a comment, newest first.
     *
     * @param before only numbers below it; {@link Integer#MAX_VALUE} for the first slice
     * @param limit 1–200
     */
    @Needs(Need.VIEW)
    public Slice<CommentRevision> history(ContentId id, int before, int limit) {
        access.viewable(id);
        List<Revision.Summary> found = revisions.list(id, before, limit + 1);
        SortedSet<Long> people = new TreeSet<>();
        found.forEach(each -> people.add(each.author().value()));
        UsersFragment.Users names = RequestStamp.current().askSet(new UsersFragment(people));
        return Slice.of(found, limit)
                .map(
                        each -> {
                            UserDetails author = names.get(each.author());
                            return new CommentRevision(each.number(), author, each.createdAt());
                        });
    }
}
