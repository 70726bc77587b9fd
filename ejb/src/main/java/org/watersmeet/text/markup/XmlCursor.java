package org.watersmeet.text.markup;

import org.watersmeet.kernel.Problem;

/** A position in a source, and the messages that name it. */
final class XmlCursor {

    /** What {@link #peek()} says at the end: no legal character. */
    static final char END = '\uFFFF';

    private final String source;
    private int offset;

    XmlCursor(String source) {
        this.source = source;
    }

    int offset() {
        return offset;
    }

    boolean atEnd() {
        return offset >= source.length();
    }

    char peek() {
        return offset < source.length() ? source.charAt(offset) : END;
    }

    boolean at(String expected) {
        return source.startsWith(expected, offset);
    }

    void advance(int characters) {
        offset += characters;
    }

    /** Steps over the given characters if they are next. */
    boolean accept(String expected) {
        if (!at(expected)) {
            return false;
        }
        offset += expected.length();
        return true;
    }

    void expect(String expected, String where) {
        if (!accept(expected)) {
            throw malformed(
                    atEnd()
                            ? "The source ends inside " + where
                            : "Expected " + expected + " in " + where,
                    offset);
        }
    }

    String slice(int from, int to) {
        return source.substring(from, to);
    }

    boolean skipSpace() {
        int before = offset;
        while (offset < source.length() && XmlChars.isSpace(source.charAt(offset))) {
            offset++;
        }
        return offset > before;
    }

    /** A name with at most one prefix, as namespaces ask for. */
    String name(String where) {
        int start = offset;
        localName(where);
        if (peek() == ':') {
            offset++;
            localName(where);
        }
        return source.substring(start, offset);
    }

    private void localName(String where) {
        if (!XmlChars.isNameStart(peek())) {
            throw malformed("Expected a name in " + where, offset);
        }
        while (XmlChars.isNamePart(peek())) {
            offset++;
        }
    }

    /** Checks the character at that offset. Returns how many {@code char}s it takes. */
    int checkLegal(int at) {
        int codePoint = source.codePointAt(at);
        if (!XmlChars.isLegal(codePoint)) {
            throw malformed("The character U+%04X is not allowed".formatted(codePoint), at);
        }
        return Character.charCount(codePoint);
    }

    Problem.Invalid malformed(String message, int at) {
        return new Problem.Invalid("document.malformed", message + place(at));
    }

    /** {@code " (line 3, column 7)"}, both from 1, columns in code points. */
    String place(int at) {
        int line = 1;
        int lineStart = 0;
        int end = Math.min(at, source.length());
        for (int i = 0; i < end; i++) {
            char c = source.charAt(i);
            if (c == '\n' || (c == '\r' && !source.startsWith("\n", i + 1))) {
                line++;
                lineStart = i + 1;
            }
        }
        int column = source.codePointCount(lineStart, end) + 1;
        return " (line " + line + ", column " + column + ")";
    }
}
