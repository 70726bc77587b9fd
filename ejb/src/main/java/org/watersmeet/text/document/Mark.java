package org.watersmeet.text.document;

import java.util.List;

/**
 * Text that is set off, such as {@code <strong>}; a {@code <span>} carries its style in the
 * attributes.
 */
public record Mark(MarkKind kind, List<Inline> content, Attributes attributes) implements Inline {
    public Mark {
        content = List.copyOf(content);
    }
}
