package org.watersmeet.text.document;

import java.util.List;

/** {@code <li>}; sub-lists are part of its content. */
public record ListItem(List<Node> content, Attributes attributes) {
    public ListItem {
        content = List.copyOf(content);
    }
}
