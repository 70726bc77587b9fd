package org.watersmeet.wiki.comment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.content.ContentStatus;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * A comment without its body.
 *
 * @param container what the comment is on
 * @param ancestors what it replies to, the beginning of the thread first
 * @param anchor what passage the thread speaks of; null but for the first of such a thread
 * @param inline whether its thread speaks of a passage
 * @param mayChange whether the caller may edit it
 * @param mayRemove whether the caller may delete it
 */
public record CommentDetails(
        ContentId id,
        Container container,
        List<ContentId> ancestors,
        String title,
        ContentStatus status,
        int revision,
        UserDetails creator,
        Instant createdAt,
        UserDetails modifier,
        Instant modifiedAt,
        @Nullable InlineAnchor anchor,
        UserDetails resolver,
        boolean inline,
        boolean mayChange,
        boolean mayRemove) {

    /** A content as its comments see it. */
    public record Container(
            ContentId id,
            ContentKind kind,
            String title,
            SpaceId spaceId,
            SpaceKey space,
            String spaceName) {}

    public CommentDetails {
        ancestors = List.copyOf(ancestors);
    }
}
