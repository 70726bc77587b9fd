package org.watersmeet.text.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code <ac:placeholder>}: a hint to the author of a page made from a template; readers do not see
 * it.
 *
 * @param type what may be put in, such as {@code mention}
 */
public record Placeholder(@Nullable String type, List<Inline> content, Attributes attributes)
        implements Inline {
    public Placeholder {
        content = List.copyOf(content);
    }
}
