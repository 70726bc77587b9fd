package org.watersmeet.wiki.page;

import org.watersmeet.kernel.ContentId;

/** Enough of a page to link to it. */
public record PageLink(ContentId id, String title) {}
