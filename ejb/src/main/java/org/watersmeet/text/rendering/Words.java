package org.watersmeet.text.rendering;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the words authors write into parameters. */
final class Words {

    private Words() {}

    /** Without space around it; empty for null. */
    static String orEmpty(@Nullable String words) {
        return words == null ? "" : words.strip();
    }

    /** Without space around it, lower case; empty for null. */
    static String lower(@Nullable String word) {
        return orEmpty(word).toLowerCase(Locale.ROOT);
    }

    /** A word that can be part of a class name: what is not a letter, digit, + # - or _ goes. */
    static String forClass(@Nullable String word) {
        var kept = new StringBuilder();
        String lower = lower(word);
        for (int i = 0; i < lower.length() && i < 40; i++) {
            char c = lower.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "+#-_".indexOf(c) >= 0) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
