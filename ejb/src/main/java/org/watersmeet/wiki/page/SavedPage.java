package org.watersmeet.wiki.page;

import org.watersmeet.kernel.ContentId;

/**
 * The outcome of a save.
 *
 * @param revision the revision it made
 * @param repeated whether it had been made before and this request only asked again
 * @param merged whether it holds another author's changes that this one had not seen
 */
public record SavedPage(ContentId id, int revision, boolean repeated, boolean merged) {

    SavedPage asMerged() {
        return new SavedPage(id, revision, repeated, true);
    }
}
