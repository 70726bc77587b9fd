package org.watersmeet.text.markup;

/**
 * Which characters XML 1.0 allows where.
 *
 * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, 2.2 Characters</a>
 */
final class XmlChars {

    private XmlChars() {}

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    /** Whether a document may hold that code point; lone surrogates may not. */
    static boolean isLegal(int codePoint) {
        return between(codePoint, 0x20, 0xD7FF)
                || codePoint == '\n'
                || codePoint == '\t'
                || codePoint == '\r'
                || between(codePoint, 0xE000, 0xFFFD)
                || between(codePoint, 0x10000, 0x10FFFF);
    }

    /** The text with U+FFFD for each character that no document may hold. */
    static String legal(String text) {
        int first = illegal(text, 0);
        if (first == text.length()) {
            return text;
        }
        var legal = new StringBuilder(text.length());
        int done = 0;
        for (int i = first; i < text.length(); i = illegal(text, done)) {
            legal.append(text, done, i).append('\uFFFD');
            done = i + 1; // what is illegal is one char: a control character or a lone surrogate
        }
        return legal.append(text, done, text.length()).toString();
    }

    /** Where the first illegal character from there on is; the length if there is none. */
    private static int illegal(String text, int from) {
        int i = from;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            if (!isLegal(codePoint)) {
                return i;
            }
            i += Character.charCount(codePoint);
        }
        return i;
    }

    /** Whether a name may start with it. The colon is not among them: it parts prefix and name. */
    static boolean isNameStart(char c) {
        if (c < 0x80) {
            return between(c, 'a', 'z') || between(c, 'A', 'Z') || c == '_';
        }
        return (between(c, 0xC0, 0x2FF) && c != 0xD7 && c != 0xF7)
                || (between(c, 0x370, 0x1FFF) && c != 0x37E)
                || c == 0x200C
                || c == 0x200D
                || between(c, 0x2070, 0x218F)
                || between(c, 0x2C00, 0x2FEF)
                || between(c, 0x3001, 0xD7FF)
                || between(c, 0xF900, 0xFDCF)
                || between(c, 0xFDF0, 0xFFFD);
    }

    static boolean isNamePart(char c) {
        return isNameStart(c)
                || between(c, '0', '9')
                || c == '-'
                || c == '.'
                || c == 0xB7
                || between(c, 0x300, 0x36F)
                || c == 0x203F
                || c == 0x2040;
    }

    static boolean between(int c, int from, int to) {
        return c >= from && c <= to;
    }
}
