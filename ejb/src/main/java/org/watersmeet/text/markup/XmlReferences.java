package org.watersmeet.text.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Resolves references to characters, by name or by number. Names come from a fixed table, those of
 * XHTML 1.0 (which the storage format uses without declaring them), so a source can never declare
 * or expand one.
 *
 * @see <a href="https://www.w3.org/TR/xhtml1/dtds.html#h-A2">XHTML 1.0, entity sets</a>
 */
final class XmlReferences {

    private static final Map<String, String> NAMED = load();

    private XmlReferences() {}

    /** Appends what the reference at the cursor stands for, and steps over it. */
    static void resolve(XmlCursor cursor, StringBuilder to) {
        int start = cursor.offset();
        cursor.advance(1);
        int digits = cursor.offset();
        while (cursor.peek() != ';') {
            if (!isReferencePart(cursor.peek())) {
                throw cursor.malformed("& must be written as &amp;", start);
            }
            cursor.advance(1);
        }
        String name = cursor.slice(digits, cursor.offset());
        cursor.advance(1);
        if (name.startsWith("#")) {
            to.appendCodePoint(number(name, cursor, start));
            return;
        }
        String value = NAMED.get(name);
        if (value == null) {
            throw cursor.malformed("The entity &" + name + "; is not declared", start);
        }
        to.append(value);
    }

    /** What a reference stands for, given what is between {@code &} and {@code ;}; or null. */
    static @Nullable String value(String name) {
        if (!name.startsWith("#")) {
            return NAMED.get(name);
        }
        boolean hexadecimal = name.startsWith("#x");
        try {
            int codePoint =
                    Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
            return XmlChars.isLegal(codePoint) ? Character.toString(codePoint) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean isReferencePart(char c) {
        return c == '#'
                || XmlChars.between(c, '0', '9')
                || XmlChars.between(c, 'a', 'z')
                || XmlChars.between(c, 'A', 'Z');
    }

    private static int number(String name, XmlCursor cursor, int start) {
        boolean hexadecimal = name.startsWith("#x");
        String digits = name.substring(hexadecimal ? 2 : 1);
        int codePoint;
        try {
            codePoint = Integer.parseInt(digits, hexadecimal ? 16 : 10);
        } catch (NumberFormatException e) {
            throw cursor.malformed("&" + name + "; is not a character", start);
        }
        if (!XmlChars.isLegal(codePoint)) {
            throw cursor.malformed("The character &" + name + "; is not allowed", start);
        }
        return codePoint;
    }

    private static Map<String, String> load() {
        var properties = new Properties();
        try (InputStream in = XmlReferences.class.getResourceAsStream("entities.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var map = new HashMap<String, String>();
        properties.forEach(
                (name, number) ->
                        map.put(
                                (String) name,
                                Character.toString(Integer.parseInt((String) number))));
        return Map.copyOf(map);
    }
}
