package org.watersmeet.text.document;

import java.util.List;

/** {@code <p>}. */
public record Paragraph(List<Inline> content, Attributes attributes) implements Block {
    public Paragraph {
        content = List.copyOf(content);
    }
}
