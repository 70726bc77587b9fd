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
public final class HtmlWriter {

    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "col");

    private final StringBuilder out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean tagOpen;

    public HtmlWriter(StringBuilder out) {
        this.out = out;
    }

    /** Begins an element; attributes may follow until its first content. */
    public HtmlWriter start(String tag) {
        closeTag();
        out.append('<').append(tag);
        open.push(tag);
        tagOpen = true;
        return this;
    }

    /** Adds an attribute to the element just begun, unless the value is null. */
    public HtmlWriter attribute(String name, @Nullable String value) {
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

    /** The classes of the element just begun, unless null. */
    public HtmlWriter css(@Nullable String classes) {
        return attribute("class", classes);
    }

    /** Ends the element begun last and not yet ended. */
    public HtmlWriter end() {
        closeTag();
        String tag = open.pop();
        if (!VOID.contains(tag)) {
            out.append("</").append(tag).append('>');
        }
        return this;
    }

    /** Text, escaped. */
    public HtmlWriter text(String text) {
        closeTag();
        escape(text);
        return this;
    }

    /** How much is written; what is written next begins there, after the tag just begun. */
    public int position() {
        closeTag();
        return out.length();
    }

    /** A moment between two elements. */
    record Mark(int length, int depth) {}

    Mark mark() {
        return new Mark(position(), open.size());
    }

    /** Takes back all that was written since. */
    void backTo(Mark mark) {
        out.setLength(mark.length());
        tagOpen = false;
        while (open.size() > mark.depth()) {
            open.pop();
        }
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
