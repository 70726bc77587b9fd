package org.watersmeet.kernel;

import java.text.Normalizer;
import java.util.Locale;

/** Small rules about strings that have to be the same everywhere. */
public final class Text {

    private Text() {}

    /**
     * The key by which names and titles are compared: NFC, case folded, white space runs as one
     * space, trimmed. Computed here and not in SQL, so that it is the same on any locale of the
     * database.
     */
    public static String key(String text) {
        String composed = Normalizer.normalize(collapsed(text), Normalizer.Form.NFC);
        // upper then lower folds what lower alone leaves apart (sharp s, final sigma)
        String folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** White space runs (and control characters) become one space; the ends are trimmed. */
    public static String collapsed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c) || c == '\u00a0') {
                gap = true;
            } else {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    /** At most {@code max} code points, for messages that quote input. Control characters go. */
    public static String shortened(String text, int max) {
        String line = collapsed(text);
        return length(line) <= max
                ? line
                : line.substring(0, line.offsetByCodePoints(0, max)) + "…";
    }

    /** Number of code points: what a person counts as characters, near enough. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
