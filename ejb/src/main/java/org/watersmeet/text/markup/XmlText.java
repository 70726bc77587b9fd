package org.watersmeet.text.markup;

/** Reads the runs of characters between and inside tags; checks each of them. */
final class XmlText {

    private static final String CDATA_END = "]]>";

    private XmlText() {}

    /** Text up to the next {@code <} or the end. */
    static void plain(XmlCursor cursor, StringBuilder to) {
        for (char c = cursor.peek(); c != '<' && !cursor.atEnd(); c = cursor.peek()) {
            if (c == '&') {
                XmlReferences.resolve(cursor, to);
            } else if (c == ']' && cursor.at(CDATA_END)) {
                throw cursor.malformed("]]> must be written as ]]&gt;", cursor.offset());
            } else {
                character(cursor, c, to);
            }
        }
    }

    /** The rest of a CDATA section, its end included. */
    static void cdata(XmlCursor cursor, StringBuilder to) {
        int start = cursor.offset();
        while (!cursor.accept(CDATA_END)) {
            if (cursor.atEnd()) {
                throw cursor.malformed("The CDATA section is not closed", start);
            }
            character(cursor, cursor.peek(), to);
        }
    }

    /** A comment, its delimiters included. */
    static String comment(XmlCursor cursor) {
        int start = cursor.offset();
        cursor.advance("<!--".length());
        var text = new StringBuilder();
        while (!cursor.accept("--")) {
            if (cursor.atEnd()) {
                throw cursor.malformed("The comment is not closed", start);
            }
            character(cursor, cursor.peek(), text);
        }
        if (!cursor.accept(">")) {
            throw cursor.malformed("-- is not allowed inside a comment", cursor.offset() - 2);
        }
        return text.toString();
    }

    /** An attribute's value, quotes included; white space becomes spaces, as XML asks for. */
    static String attributeValue(XmlCursor cursor, String attribute) {
        char quote = cursor.peek();
        int start = cursor.offset();
        if (quote != '"' && quote != '\'') {
            throw cursor.malformed("The value of " + attribute + " needs quotes", start);
        }
        cursor.advance(1);
        var value = new StringBuilder();
        for (char c = cursor.peek(); c != quote; c = cursor.peek()) {
            if (cursor.atEnd()) {
                throw cursor.malformed("The value of " + attribute + " is not closed", start);
            }
            if (c == '<') {
                throw cursor.malformed("< must be written as &lt;", cursor.offset());
            }
            if (c == '&') {
                XmlReferences.resolve(cursor, value);
            } else if (XmlChars.isSpace(c)) {
                value.append(' ');
                cursor.advance(cursor.at("\r\n") ? 2 : 1);
            } else {
                character(cursor, c, value);
            }
        }
        cursor.advance(1);
        return value.toString();
    }

    /** One character of any text; the line ends CR and CR LF become LF. */
    private static void character(XmlCursor cursor, char c, StringBuilder to) {
        if ((c >= ' ' && c < 0xD800) || c == '\n' || c == '\t') {
            to.append(c);
            cursor.advance(1);
        } else if (c == '\r') {
            to.append('\n');
            cursor.advance(cursor.at("\r\n") ? 2 : 1);
        } else {
            int length = cursor.checkLegal(cursor.offset());
            to.append(cursor.slice(cursor.offset(), cursor.offset() + length));
            cursor.advance(length);
        }
    }
}
