package org.watersmeet.text.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an element that have no typed component of their own: those every XHTML element
 * may have (class, style, id, title, lang, dir, data-*) and those of foreign origin. Kept in the
 * order of the source, names unique.
 */
public record Attributes(List<Attribute> list) {
    public Attributes {
        list = List.copyOf(list);
    }

    /** No attributes. */
    public static final Attributes NONE = new Attributes(List.of());

    /** The value of the attribute of that name, or null. Linear: elements have few attributes. */
    public @Nullable String get(String name) {
        for (Attribute attribute : list) {
            if (attribute.name().equals(name)) {
                return attribute.value();
            }
        }
        return null;
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }
}
