package org.watersmeet.text.markup.wiki;

import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.MarkKind;

/** How text is set off by signs around it. */
enum PhraseKind {
    STRONG(MarkKind.STRONG),
    EMPHASIS(MarkKind.EM),
    CITATION(MarkKind.CITE),
    DELETED(MarkKind.DEL),
    INSERTED(MarkKind.INS),
    SUPERSCRIPT(MarkKind.SUP),
    SUBSCRIPT(MarkKind.SUB),
    MONOSPACED(MarkKind.CODE);

    private final MarkKind mark;

    PhraseKind(MarkKind mark) {
        this.mark = mark;
    }

    MarkKind mark() {
        return mark;
    }

    /** The kind that begins with the sign, or null. */
    static @Nullable PhraseKind of(char sign) {
        return switch (sign) {
            case '*' -> STRONG;
            case '_' -> EMPHASIS;
            case '?' -> CITATION;
            case '-' -> DELETED;
            case '+' -> INSERTED;
            case '^' -> SUPERSCRIPT;
            case '~' -> SUBSCRIPT;
            case '{' -> MONOSPACED;
            default -> null;
        };
    }
}
