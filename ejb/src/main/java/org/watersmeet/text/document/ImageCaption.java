package org.watersmeet.text.document;

import java.util.List;

/** {@code <ac:caption>}: flow. */
public record ImageCaption(List<Node> content, Attributes attributes) {
    public ImageCaption {
        content = List.copyOf(content);
    }
}
