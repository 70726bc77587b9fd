package org.watersmeet.text.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code <ac:layout-section>}: cells side by side.
 *
 * @param kind null when the source has no type, or one we do not know (then it is in the
 *     attributes)
 */
public record LayoutSection(
        @Nullable LayoutKind kind, List<LayoutCell> cells, Attributes attributes) {
    public LayoutSection {
        cells = List.copyOf(cells);
    }
}
