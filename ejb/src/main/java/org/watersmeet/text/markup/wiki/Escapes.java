package org.watersmeet.text.markup.wiki;

import java.util.ArrayList;
import java.util.List;

/** The backslash takes its meaning from a sign. */
final class Escapes {

    private Escapes() {}

    /** Whether a backslash before it does something; others, as in C:\temp, are text. */
    static boolean escapable(char c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }

    /** The text without the backslashes that escape something. */
    static String removed(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean escape =
                    text.charAt(i) == '\\'
                            && i + 1 < text.length()
                            && escapable(text.charAt(i + 1));
            if (escape) {
                i++;
            }
            plain.append(text.charAt(i));
        }
        return plain.toString();
    }

    /** The parts between separators that are not escaped; backslashes stay. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == separator) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
