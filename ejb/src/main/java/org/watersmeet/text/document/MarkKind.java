package org.watersmeet.text.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How text is set off. One kind for each XHTML element, also where two look alike ({@code strong}
 * and {@code b}): a source comes back as it was.
 */
public enum MarkKind {
    STRONG,
    B,
    EM,
    I,
    U,
    INS,
    S,
    STRIKE,
    DEL,
    SUB,
    SUP,
    CODE,
    TT,
    KBD,
    SAMP,
    VAR,
    SMALL,
    BIG,
    CITE,
    Q,
    ABBR,
    ACRONYM,
    DFN,
    MARK,
    FONT,
    SPAN;

    private static final Map<String, MarkKind> BY_TAG = byTag();

    private final String tag = name().toLowerCase(Locale.ROOT);

    /** The element's name. */
    public String tag() {
        return tag;
    }

    /** The kind written with that element, or null. */
    public static @Nullable MarkKind ofTag(String tag) {
        return BY_TAG.get(tag);
    }

    private static Map<String, MarkKind> byTag() {
        var map = new HashMap<String, MarkKind>();
        for (MarkKind kind : values()) {
            map.put(kind.tag, kind);
        }
        return Map.copyOf(map);
    }
}
