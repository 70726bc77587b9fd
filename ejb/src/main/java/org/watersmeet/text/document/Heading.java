package org.watersmeet.text.document;

import java.util.List;

/** {@code <h1>} to {@code <h6>}. */
public record Heading(HeadingLevel level, List<Inline> content, Attributes attributes)
        implements Block {
    public Heading {
        content = List.copyOf(content);
    }
}
