package org.watersmeet.wiki.restriction;

import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * A grant or a restriction whose group or user is gone.
 *
 * @param spaceName where it is
 * @param content that is restricted; null for a grant of the space
 * @param title of the content, else empty
 * @param what is granted or restricted, as stored: {@code VIEW}, {@code ADD_PAGE}
 */
public record OrphanedGrant(
        SpaceKey space,
        String spaceName,
        @Nullable ContentId content,
        String title,
        Subject subject,
        String what) {}
