package org.watersmeet.wiki.label;

import org.jspecify.annotations.Nullable;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * Which labels are asked for.
 *
 * @param prefix null for everybody's of either kind; {@code my} for the caller's own
 * @param word null for all
 * @param space in which they are used; null for all spaces the caller may view
 */
public record LabelFilter(
        @Nullable LabelPrefix prefix, @Nullable String word, @Nullable SpaceKey space) {

    boolean personal() {
        return prefix != null && prefix.personal();
    }
}
