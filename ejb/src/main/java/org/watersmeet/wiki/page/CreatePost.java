package org.watersmeet.wiki.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.watersmeet.wiki.content.SaveKey;
import org.watersmeet.wiki.content.Title;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * Input of publishing a blog post.
 *
 * @param day it is published on; null for today, as UTC has it
 * @param body storage format
 * @param comment at most 255 code points
 * @param key null when the client sent none
 */
public record CreatePost(
        SpaceKey space,
        @Nullable LocalDate day,
        Title title,
        String body,
        String comment,
        @Nullable SaveKey key) {

    /** The same with another body. */
    CreatePost withBody(String other) {
        return new CreatePost(space, day, title, other, comment, key);
    }
}
