package org.watersmeet.wiki.page;

import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.content.SaveKey;
import org.watersmeet.wiki.content.Title;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * Input of creating a page.
 *
 * @param parent null for the top of the space
 * @param body storage format
 * @param comment at most 255 code points
 * @param key null when the client sent none
 */
public record CreatePage(
        SpaceKey space,
        @Nullable ContentId parent,
        Title title,
        String body,
        String comment,
        @Nullable SaveKey key) {

    /** The same with another body. */
    CreatePage withBody(String other) {
        return new CreatePage(space, parent, title, other, comment, key);
    }
}
