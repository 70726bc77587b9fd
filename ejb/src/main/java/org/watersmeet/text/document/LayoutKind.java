package org.watersmeet.text.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the width of a layout section is shared among its cells. */
public enum LayoutKind {
    SINGLE,
    TWO_EQUAL,
    TWO_LEFT_SIDEBAR,
    TWO_RIGHT_SIDEBAR,
    THREE_EQUAL,
    THREE_WITH_SIDEBARS;

    /** The word of the storage format: {@code two_equal}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that word, or null. */
    public static @Nullable LayoutKind of(String word) {
        for (LayoutKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return null;
    }
}
