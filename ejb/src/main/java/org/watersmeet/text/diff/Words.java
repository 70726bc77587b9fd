package org.watersmeet.text.diff;

import java.util.ArrayList;
import java.util.List;

/** Cuts text into what is inserted and deleted as a whole. */
final class Words {

    private enum Kind {
        LETTERS,
        SPACE,
        SINGLE
    }

    private Words() {}

    /**
     * Words, stretches of white space, and single signs; put together they are the text. Ideographs
     * stand alone, since no space parts the words of Chinese and Japanese.
     */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            Kind kind = kind(text.codePointAt(start));
            int end = text.offsetByCodePoints(start, 1);
            while (kind != Kind.SINGLE
                    && end < text.length()
                    && kind(text.codePointAt(end)) == kind) {
                end = text.offsetByCodePoints(end, 1);
            }
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }

    private static Kind kind(int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return Kind.SPACE;
        }
        boolean inWord =
                Character.isLetterOrDigit(character)
                        || character == '_'
                        || Character.getType(character) == Character.NON_SPACING_MARK;
        return inWord && !Character.isIdeographic(character) ? Kind.LETTERS : Kind.SINGLE;
    }
}
