package org.watersmeet.text.document;

import java.util.List;

/** {@code <ac:layout-cell>}. */
public record LayoutCell(List<Node> content, Attributes attributes) {
    public LayoutCell {
        content = List.copyOf(content);
    }
}
