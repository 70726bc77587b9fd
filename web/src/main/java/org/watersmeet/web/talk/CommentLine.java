package org.watersmeet.web.talk;

import gg.jte.Content;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Person;
import org.watersmeet.web.Refs;
import org.watersmeet.web.RenderedBody;
import org.watersmeet.wiki.comment.InlineAnchor;
import org.watersmeet.wiki.comment.ShownComment;

/**
 * A comment in its thread.
 *
 * @param depth 0–{@value #DEEPEST}; what is deeper is not indented further
 * @param edited when it was changed last; null for one as it was made
 * @param body null when it is deleted and only its place is kept
 * @param passage what passage the thread speaks of; null but for the first of such a thread
 * @param mayChange whether to offer that
 * @param mayRemove whether to offer that
 */
public record CommentLine(
        long id,
        int depth,
        Person author,
        Instant created,
        @Nullable Instant edited,
        @Nullable Content body,
        LikesLine likes,
        @Nullable Passage passage,
        boolean mayChange,
        boolean mayRemove) {

    static final int DEEPEST = 6;

    /**
     * What a thread speaks of.
     *
     * @param marker names it in the page's body
     */
    public record Passage(String marker, String words, boolean resolved) {

        static @Nullable Passage of(@Nullable InlineAnchor anchor) {
            return anchor == null
                    ? null
                    : new Passage(anchor.marker(), anchor.selection(), anchor.resolved());
        }
    }

    static CommentLine of(ShownComment comment) {
        return new CommentLine(
                comment.id().value(),
                Math.min(comment.depth(), DEEPEST),
                Refs.person(comment.author()),
                comment.createdAt(),
                comment.edited(),
                comment.body() == null ? null : RenderedBody.of(comment.body().html()),
                LikesLine.of(comment.id().value(), comment.likes()),
                Passage.of(comment.anchor()),
                comment.mayChange(),
                comment.mayRemove());
    }
}
