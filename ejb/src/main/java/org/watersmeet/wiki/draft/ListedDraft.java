package org.watersmeet.wiki.draft;

import java.time.Instant;

/**
 * A draft in its author's list.
 *
 * @param title as typed; may be empty
 * @param spaceName of the space it is for
 * @param behind whether the page was changed since the work began
 */
public record ListedDraft(
        long id,
        DraftPlace place,
        String title,
        String spaceName,
        Instant keptAt,
        boolean behind) {}
