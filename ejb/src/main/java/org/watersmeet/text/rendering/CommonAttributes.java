package org.watersmeet.text.rendering;

import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Attributes;

/** Writes what may stay of the attributes any XHTML element has: style, title, language. */
final class CommonAttributes {

    private CommonAttributes() {}

    static void write(Attributes attributes, HtmlWriter out) {
        if (attributes.isEmpty()) {
            return;
        }
        out.attribute("style", Styles.allowed(attributes.get("style")));
        out.attribute("title", attributes.get("title"));
        String language = attributes.get("lang");
        out.attribute("lang", language != null ? language : attributes.get("xml:lang"));
        out.attribute("dir", direction(attributes.get("dir")));
    }

    private static @Nullable String direction(@Nullable String value) {
        return switch (value) {
            case "ltr", "rtl", "auto" -> value;
            case null, default -> null;
        };
    }
}
