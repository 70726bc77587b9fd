package org.watersmeet.text.document;

import java.util.List;

/** {@code <caption>}. */
public record TableCaption(List<Node> content, Attributes attributes) {
    public TableCaption {
        content = List.copyOf(content);
    }
}
