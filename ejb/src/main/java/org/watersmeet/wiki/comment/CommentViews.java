package org.watersmeet.wiki.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.user.UsersFragment;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.platform.database.StampFragment;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.StampHints;
import org.watersmeet.wiki.like.Likes;
import org.watersmeet.wiki.page.ContentBodies;
import org.watersmeet.wiki.page.RenderedBatch;
import org.watersmeet.wiki.page.RenderedBody;
import org.watersmeet.wiki.page.SlotPlace;

/**
 * Puts threads together for a screen. Names of people and what validates the bodies are asked in
 * one question, which {@link StampHints} makes part of the first one from the second view on.
 */
@ApplicationScoped
class CommentViews {

    @Inject ContentBodies bodies;
    @Inject CommentAccess access;

    /**
     * The comments of some threads of one container, in order.
     *
     * @param guess null when nothing was announced
     */
    List<ShownComment> show(
            ContentFragment.Found container,
            List<CommentForest.Thread> threads,
            StampHints.@Nullable Guess guess) {
        if (threads.isEmpty()) {
            if (guess != null) {
                guess.turnedOutAs(List.of());
            }
            return List.of();
        }
        List<CommentForest.Placed> all =
                threads.stream().flatMap(thread -> thread.comments().stream()).toList();
        RenderedBatch batch = bodies.batch(place(container), wanted(all));
        UsersFragment users = new UsersFragment(people(all));
        List<StampFragment<?>> asked = new ArrayList<>(batch.questions());
        asked.add(users);
        asked.forEach(RequestStamp.current()::expect);
        UsersFragment.Users names = RequestStamp.current().askSet(users);
        Map<ContentId, RenderedBody> shown = batch.show();
        if (guess != null) {
            List<StampFragment<?>> next = new ArrayList<>(batch.questions());
            next.add(users);
            guess.turnedOutAs(next);
        }
        return all.stream().map(placed -> shown(placed, container, names, shown)).toList();
    }

    /** HTML of current bodies. */
    Map<ContentId, byte[]> bodies(ContentFragment.Found container, List<CommentDetails> comments) {
        List<ContentBodies.Wanted> wanted =
                comments.stream()
                        .map(it -> new ContentBodies.Wanted(it.id(), it.revision()))
                        .toList();
        Map<ContentId, byte[]> html = new HashMap<>();
        bodies.batch(place(container), wanted)
                .show()
                .forEach((id, body) -> html.put(id, body.html()));
        return html;
    }

    private static SlotPlace place(ContentFragment.Found container) {
        return new SlotPlace(
                container.id(), container.space().id(), container.in().key(), container.title());
    }

    private static List<ContentBodies.Wanted> wanted(List<CommentForest.Placed> all) {
        return all.stream()
                .map(CommentForest.Placed::row)
                .filter(row -> !row.deleted())
                .map(row -> new ContentBodies.Wanted(row.id(), row.revision()))
                .toList();
    }

    private static SortedSet<Long> people(List<CommentForest.Placed> all) {
        UserId reader = CallerContext.caller().id();
        SortedSet<Long> ids = new TreeSet<>();
        for (CommentForest.Placed placed : all) {
            CommentRow row = placed.row();
            ids.add(row.creator().value());
            Likes.named(row.likes(), reader).forEach(user -> ids.add(user.value()));
        }
        return ids;
    }

    private ShownComment shown(
            CommentForest.Placed placed,
            ContentFragment.Found container,
            UsersFragment.Users names,
            Map<ContentId, RenderedBody> bodiesById) {
        CommentRow row = placed.row();
        return new ShownComment(
                row.id(),
                placed.depth(),
                names.get(row.creator()),
                row.createdAt(),
                row.revision() > 1 ? row.modifiedAt() : null,
                bodiesById.get(row.id()),
                likes(row, names),
                row.anchor(),
                !row.deleted() && access.mayChange(container, row.creator()),
                !row.deleted() && access.mayRemove(container, row.creator()));
    }

    private static Likes likes(CommentRow row, UsersFragment.Users names) {
        UserId reader = CallerContext.caller().id();
        return new Likes(
                row.likes().size(),
                row.likes().contains(reader),
                Likes.named(row.likes(), reader).stream().map(names::get).toList());
    }
}
