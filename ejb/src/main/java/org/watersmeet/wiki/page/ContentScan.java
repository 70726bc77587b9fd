package org.watersmeet.wiki.page;

import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * Where a walk through all content goes on.
 *
 * @param kind page or blog post
 * @param space null for all spaces
 * @param after the last one seen; null at the start
 */
public record ContentScan(ContentKind kind, @Nullable SpaceKey space, @Nullable ContentId after) {}
