package org.watersmeet.wiki.task;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * A task of a current page or blog post that the reader may view.
 *
 * @param id in the body
 * @param words what is to be done, cut
 * @param assignee null for nobody known
 */
public record FoundTask(
        Where where,
        String id,
        int place,
        boolean done,
        String words,
        @Nullable LocalDate due,
        @Nullable UserDetails assignee,
        Instant createdAt,
        @Nullable Instant completedAt) {

    /**
     * The content it stands in.
     *
     * @param revision whose body says what is listed here
     */
    public record Where(
            ContentId content,
            ContentKind kind,
            String title,
            SpaceKey space,
            String spaceName,
            int revision) {}

    /** Where a list in the order of days goes on after it. */
    public TaskCursor cursor() {
        return new TaskCursor(due, where.content().value(), place);
    }
}
