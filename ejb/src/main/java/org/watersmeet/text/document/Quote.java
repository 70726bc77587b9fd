package org.watersmeet.text.document;

import java.util.List;

/** {@code <blockquote>}. */
public record Quote(List<Node> content, Attributes attributes) implements Block {
    public Quote {
        content = List.copyOf(content);
    }
}
