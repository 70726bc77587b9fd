package org.watersmeet.wiki.page;

import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.content.Title;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * Input of copying a page.
 *
 * @param space where the copy is to be
 * @param parent of the copy, in that space; null for its top
 * @param title of the copy
 * @param below whether the pages below are copied along
 * @param titles how theirs differ
 * @param parts what is copied along with each
 */
public record CopyPages(
        ContentId source,
        SpaceKey space,
        @Nullable ContentId parent,
        Title title,
        boolean below,
        TitleChange titles,
        CopyParts parts) {}
