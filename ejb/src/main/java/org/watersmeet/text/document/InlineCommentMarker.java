package org.watersmeet.text.document;

import java.util.List;

/**
 * {@code <ac:inline-comment-marker>}: the text an inline comment speaks of.
 *
 * @param ref what the comment names the marker by
 */
public record InlineCommentMarker(String ref, List<Inline> content, Attributes attributes)
        implements Inline {
    public InlineCommentMarker {
        content = List.copyOf(content);
    }
}
