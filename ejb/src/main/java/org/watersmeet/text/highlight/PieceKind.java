package org.watersmeet.text.highlight;

import java.util.Locale;

/** What a piece of a program is; the names are those of the style sheet. */
public enum PieceKind {
    PLAIN,
    COMMENT,
    KEYWORD,
    TYPE,
    FUNCTION,
    STRING,
    NUMBER,
    VARIABLE,
    ANNOTATION,
    TAG,
    ATTRIBUTE,
    INSERTED,
    DELETED;

    /** {@code wm-hl-keyword}. */
    public String css() {
        return "wm-hl-" + name().toLowerCase(Locale.ROOT);
    }
}
