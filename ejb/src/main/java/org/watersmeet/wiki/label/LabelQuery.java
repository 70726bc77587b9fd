package org.watersmeet.wiki.label;

import org.jspecify.annotations.Nullable;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * Which label's content is asked for.
 *
 * @param space null for all spaces the caller may view
 */
public record LabelQuery(LabelName name, @Nullable SpaceKey space) {}
