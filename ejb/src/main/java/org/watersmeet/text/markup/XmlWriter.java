package org.watersmeet.text.markup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Attribute;
import org.watersmeet.text.document.Attributes;

/** Writes XML such that reading it gives back what was said, in one spelling. */
final class XmlWriter {

    private final StringBuilder out;
    private boolean tagOpen;

    XmlWriter(StringBuilder out) {
        this.out = out;
    }

    /** Begins an element; attributes may follow until its first content. */
    XmlWriter start(String name) {
        closeTag();
        out.append('<').append(name);
        tagOpen = true;
        return this;
    }

    /** Adds an attribute to the element just begun, unless the value is null. */
    XmlWriter attribute(String name, @Nullable String value) {
        if (value != null) {
            out.append(' ').append(name).append("=\"");
            escape(value, true);
            out.append('"');
        }
        return this;
    }

    XmlWriter attributes(Attributes attributes) {
        return attributes(attributes.list());
    }

    XmlWriter attributes(List<Attribute> attributes) {
        for (Attribute attribute : attributes) {
            attribute(attribute.name(), attribute.value());
        }
        return this;
    }

    /** Ends the element of that name; {@code <name/>} if nothing came in between. */
    void end(String name) {
        if (tagOpen) {
            out.append("/>");
            tagOpen = false;
        } else {
            out.append("</").append(name).append('>');
        }
    }

    void text(String text) {
        if (!text.isEmpty()) {
            closeTag();
            escape(text, false);
        }
    }

    /** Text that is easier to read unescaped. */
    void cdata(String text) {
        if (text.isEmpty() || text.indexOf('\r') >= 0) {
            // A carriage return survives only as a reference, which CDATA cannot hold.
            text(text);
            return;
        }
        closeTag();
        out.append("<![CDATA[").append(text.replace("]]>", "]]]]><![CDATA[>")).append("]]>");
    }

    void comment(String text) {
        closeTag();
        out.append("<!--").append(text).append("-->");
    }

    /** Source that is well-formed already. */
    void verbatim(String source) {
        closeTag();
        out.append(source);
    }

    private void closeTag() {
        if (tagOpen) {
            out.append('>');
            tagOpen = false;
        }
    }

    private void escape(String text, boolean inAttribute) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = escaped(text.charAt(i), inAttribute);
            if (escaped != null) {
                out.append(text, done, i).append(escaped);
                done = i + 1;
            }
        }
        out.append(text, done, text.length());
    }

    private static @Nullable String escaped(char c, boolean inAttribute) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#13;";
            case '"' -> inAttribute ? "&quot;" : null;
            case '\n' -> inAttribute ? "&#10;" : null;
            case '\t' -> inAttribute ? "&#9;" : null;
            // Not to be told from a space by the eye that reads the source.
            case '\u00A0' -> "&nbsp;";
            default -> null;
        };
    }
}
