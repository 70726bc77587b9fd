package org.watersmeet.text.document;

import org.jspecify.annotations.Nullable;

/**
 * {@code <ac:link>}: a link by name, which survives a rename of its target.
 *
 * @param resource what is linked; null for a place on the same page
 * @param anchor place in the target, without {@code #}
 */
public record Link(
        @Nullable Resource resource,
        @Nullable String anchor,
        @Nullable String tooltip,
        LinkBody body,
        Attributes attributes)
        implements Inline {}
