package org.watersmeet.wiki.page;

import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.content.SaveKey;
import org.watersmeet.wiki.content.Title;

/**
 * Input of saving a page: everything that is null stays as it is.
 *
 * @param number the number the new revision is to have: one more than the one it is based on
 * @param parent the page to move below
 * @param body storage format
 * @param comment at most 255 code points
 * @param key null when the client sent none
 * @param merges whether the save may follow a revision that its author has not seen, when the two
 *     do not contradict each other; else that is a conflict
 */
public record EditPage(
        ContentId id,
        int number,
        @Nullable Title title,
        @Nullable String body,
        @Nullable ContentId parent,
        String comment,
        boolean minor,
        @Nullable SaveKey key,
        boolean merges) {

    /** The same with another body. */
    EditPage withBody(String other) {
        return new EditPage(id, number, title, other, parent, comment, minor, key, merges);
    }
}
