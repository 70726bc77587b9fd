package org.watersmeet.text.document;

import java.util.List;

/** {@code <div>}. */
public record Division(List<Node> content, Attributes attributes) implements Block {
    public Division {
        content = List.copyOf(content);
    }
}
