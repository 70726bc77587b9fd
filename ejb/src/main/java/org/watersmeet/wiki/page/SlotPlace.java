package org.watersmeet.wiki.page;

import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * Where a body stands.
 *
 * @param content null for a text that is not stored
 * @param title of the page; anchors begin with it
 */
public record SlotPlace(
        @Nullable ContentId content, SpaceId spaceId, SpaceKey space, String title) {}
