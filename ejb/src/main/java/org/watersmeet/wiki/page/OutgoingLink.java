package org.watersmeet.wiki.page;

import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * A title that a page links to.
 *
 * @param space as the link names it
 * @param title as the link names it
 * @param page the page that has the title; null when there is none the reader may view
 */
public record OutgoingLink(SpaceKey space, String title, @Nullable ContentId page) {}
