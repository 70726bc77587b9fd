package org.watersmeet.text.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code <a>}: a link by address.
 *
 * @param href as written, any scheme: renderers decide what is safe; null for a bare {@code <a>}
 */
public record WebLink(@Nullable String href, List<Inline> content, Attributes attributes)
        implements Inline {
    public WebLink {
        content = List.copyOf(content);
    }
}
