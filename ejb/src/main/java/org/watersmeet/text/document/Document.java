package org.watersmeet.text.document;

import java.util.List;

/**
 * The root of a body.
 *
 * @param content flow; empty for an empty body
 */
public record Document(List<Node> content) {
    public Document {
        content = List.copyOf(content);
    }

    /** The body of a page on which nothing has been written. */
    public static final Document EMPTY = new Document(List.of());
}
