package org.watersmeet.wiki.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.wiki.like.Likes;
import org.watersmeet.wiki.page.RenderedBody;

/**
 * A comment in its thread.
 *
 * @param depth 0 at the beginning of the thread
 * @param edited when it was changed last; null for one as it was made
 * @param body null when the comment is deleted and only its place is kept
 * @param anchor what passage the thread speaks of; null but for the first of such a thread
 * @param mayChange whether the caller may edit it
 * @param mayRemove whether the caller may delete it
 */
public record ShownComment(
        ContentId id,
        int depth,
        UserDetails author,
        Instant createdAt,
        @Nullable Instant edited,
        @Nullable RenderedBody body,
        Likes likes,
        @Nullable InlineAnchor anchor,
        boolean mayChange,
        boolean mayRemove) {}
