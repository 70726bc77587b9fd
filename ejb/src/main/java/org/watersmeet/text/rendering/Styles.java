package org.watersmeet.text.rendering;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets through of a {@code style} attribute what changes the look of a text, and nothing that loads
 * an address, covers the page or leaves the element. Both property and value must be on a list;
 * what is not understood goes.
 */
final class Styles {

    private static final int LONGEST_VALUE = 60;

    private static final Set<String> PROPERTIES =
            Set.of(
                    "background-color",
                    "border-color",
                    "border-style",
                    "border-width",
                    "color",
                    "font-size",
                    "font-style",
                    "font-weight",
                    "height",
                    "letter-spacing",
                    "line-height",
                    "list-style-type",
                    "margin-left",
                    "max-width",
                    "min-width",
                    "padding-left",
                    "text-align",
                    "text-decoration",
                    "text-indent",
                    "text-transform",
                    "vertical-align",
                    "white-space",
                    "width");

    private static final Set<String> FUNCTIONS = Set.of("rgb", "rgba", "hsl", "hsla");

    private Styles() {}

    /** The declarations that may stay, {@code "a: b; c: d"}; null when none is left. */
    static @Nullable String allowed(@Nullable String style) {
        if (style == null) {
            return null;
        }
        var kept = new StringBuilder();
        int start = 0;
        while (start < style.length()) {
            int end = style.indexOf(';', start);
            end = end < 0 ? style.length() : end;
            declaration(style.substring(start, end), kept);
            start = end + 1;
        }
        return kept.isEmpty() ? null : kept.toString();
    }

    private static void declaration(String declaration, StringBuilder kept) {
        int colon = declaration.indexOf(':');
        if (colon < 0) {
            return;
        }
        String property = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = declaration.substring(colon + 1).strip();
        if (PROPERTIES.contains(property) && isPlain(value)) {
            kept.append(kept.isEmpty() ? "" : "; ").append(property).append(": ").append(value);
        }
    }

    /** Words, numbers, colours: no address, no escape, no negative size, no other function. */
    private static boolean isPlain(String value) {
        if (value.isEmpty() || value.length() > LONGEST_VALUE) {
            return false;
        }
        int wordStart = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean allowed =
                    switch (c) {
                        case '#', '%', '.', ',', ')', ' ' -> true;
                        case '-' -> i > wordStart;
                        case '(' ->
                                FUNCTIONS.contains(
                                        value.substring(wordStart, i).toLowerCase(Locale.ROOT));
                        default -> isWordPart(c);
                    };
            if (!allowed) {
                return false;
            }
            if (c != '-' && !isWordPart(c)) {
                wordStart = i + 1;
            }
        }
        return true;
    }

    private static boolean isWordPart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
