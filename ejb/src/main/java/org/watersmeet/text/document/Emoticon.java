package org.watersmeet.text.document;

import org.jspecify.annotations.Nullable;

/**
 * {@code <ac:emoticon>}.
 *
 * @param name as written: {@code smile}, {@code tick}
 * @param fallback {@code ac:emoji-fallback}: the characters to show when the name is not known
 */
public record Emoticon(String name, @Nullable String fallback, Attributes attributes)
        implements Inline {}
