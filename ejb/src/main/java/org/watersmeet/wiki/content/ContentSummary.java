package org.watersmeet.wiki.content;

import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * What screens about content of any kind say of it.
 *
 * @param container what it belongs to; 0 when it stands in a space by itself
 * @param trashed whether it, or its container, is in the trash
 * @param mayEdit whether the caller may change it
 */
public record ContentSummary(
        ContentId id,
        ContentKind kind,
        String title,
        SpaceKey space,
        String spaceName,
        long container,
        boolean trashed,
        boolean mayEdit) {}
