package org.watersmeet.wiki.space;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which spaces are looked for.
 *
 * @param keys only these; empty for all
 * @param status only those; null for all that are seen
 * @param personal only personal ones, or none of them; null for both
 * @param labels words of {@code team} labels of which a space bears at least one; empty for any
 */
public record SpaceQuery(
        List<SpaceKey> keys,
        @Nullable SpaceStatus status,
        @Nullable Boolean personal,
        List<String> labels) {

    /** Those in use. */
    public static final SpaceQuery CURRENT =
            new SpaceQuery(List.of(), SpaceStatus.CURRENT, null, List.of());

    public SpaceQuery {
        keys = List.copyOf(keys);
        labels = List.copyOf(labels);
    }
}
