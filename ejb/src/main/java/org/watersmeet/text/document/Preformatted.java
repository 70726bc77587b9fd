package org.watersmeet.text.document;

import java.util.List;

/** {@code <pre>}: white space counts. */
public record Preformatted(List<Inline> content, Attributes attributes) implements Block {
    public Preformatted {
        content = List.copyOf(content);
    }
}
