package org.watersmeet.wiki.comment;

import org.watersmeet.kernel.ContentId;

/**
 * The outcome of a save.
 *
 * @param repeated whether it had been made before and this request only asked again
 */
public record SavedComment(ContentId id, int revision, boolean repeated) {}
