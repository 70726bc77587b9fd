package org.watersmeet.text.rendering;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML that is safe and well-formed by construction: there is no way to write text or an
 * attribute's value unescaped, nor to leave an element open. Names of elements and attributes are
 * constants of the caller, never data.
 */
final class HtmlWriter {

    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "col");

    private final StringBuilder out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean tagOpen;

    HtmlWriter(StringBuilder out) {
        this.out = out;
    }

    /** Begins an element; attributes may follow until its first content. */
    HtmlWriter start(String tag) {
        closeTag();
        out.append('<').append(tag);
        open.push(tag);
        tagOpen = true;
        return this;
    }

    /** Adds an attribute to the element just begun, unless the value is null. */
    HtmlWriter attribute(String name, @Nullable String value) {
        if (value != null) {
            if (!tagOpen) {
                throw new IllegalStateException("attribute " + name + " after content");
            }
            out.append(' ').append(name).append("=\"");
            escape(value);
            out.append('"');
        }
        return this;
    }

    HtmlWriter css(@Nullable String classes) {
        return attribute("class", classes);
    }

    /** Ends the element begun last and not yet ended. */
    HtmlWriter end() {
        closeTag();
        String tag = open.pop();
        if (!VOID.contains(tag)) {
            out.append("</").append(tag).append('>');
        }
        return this;
    }

    HtmlWriter text(String text) {
        closeTag();
        escape(text);
        return this;
    }

    /** How much is written; what is written next begins there, after the tag just begun. */
    int position() {
        closeTag();
        return out.length();
    }

    private void closeTag() {
        if (tagOpen) {
            out.append('>');
            tagOpen = false;
        }
    }

    private void escape(String text) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped =
                    switch (text.charAt(i)) {
                        case '&' -> "&amp;";
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '"' -> "&quot;";
                        case '\'' -> "&#39;";
                        // A reader of HTML would make it a line feed.
                        case '\r' -> "&#13;";
                        default -> null;
                    };
            if (escaped != null) {
                out.append(text, done, i).append(escaped);
                done = i + 1;
            }
        }
        out.append(text, done, text.length());
    }
}
