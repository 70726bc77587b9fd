package org.watersmeet.text.markup.wiki;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.watersmeet.text.document.Node;

/**
 * A source in which one sign stands for each macro. Parts of it are named by offsets, from
 * (inclusive) and to (exclusive), so that nothing is copied and every macro keeps its place.
 */
final class WikiText {

    /** Stands for a macro. No source has it: it is a character XML forbids. */
    static final char MACRO = '\uFFFF';

    private final String text;
    private final Map<Integer, Node> macros;
    private final int[] openingBrackets;
    private final int[] closingBrackets;
    private final int[] exclamations;
    private final int[] lineEnds;

    private WikiText(String text, Map<Integer, Node> macros) {
        this.text = text;
        this.macros = macros;
        this.openingBrackets = places('[');
        this.closingBrackets = places(']');
        this.exclamations = places('!');
        this.lineEnds = places('\n');
    }

    /** Puts a text together, front to back. */
    static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final Map<Integer, Node> macros = new HashMap<>();

        void text(String source, int from, int to) {
            text.append(source, from, to);
        }

        void macro(Node node) {
            macros.put(text.length(), node);
            text.append(MACRO);
        }

        WikiText build() {
            return new WikiText(text.toString(), macros);
        }
    }

    int length() {
        return text.length();
    }

    char at(int offset) {
        return text.charAt(offset);
    }

    /** The sign there, or a line end when that is outside the part from–to. */
    char at(int offset, int from, int to) {
        return offset >= from && offset < to ? text.charAt(offset) : '\n';
    }

    boolean startsWith(String prefix, int offset, int to) {
        return offset + prefix.length() <= to && text.startsWith(prefix, offset);
    }

    String slice(int from, int to) {
        return text.substring(from, to);
    }

    /** The macro whose sign stands there. */
    Node macro(int offset) {
        Node node = macros.get(offset);
        if (node == null) {
            throw new IllegalArgumentException("no macro at " + offset);
        }
        return node;
    }

    /** Where the next {@code [} is that is not escaped; the length if there is none. */
    int openingBracket(int from) {
        return next(openingBrackets, from);
    }

    /** Where the next {@code ]} is that is not escaped; the length if there is none. */
    int closingBracket(int from) {
        return next(closingBrackets, from);
    }

    /** Where the next {@code !} is that is not escaped; the length if there is none. */
    int exclamation(int from) {
        return next(exclamations, from);
    }

    /** Where the line ends that the offset is in. */
    int lineEnd(int from) {
        return next(lineEnds, from);
    }

    /** The first offset from there on that is no space or tab; at most {@code to}. */
    int skipSpace(int from, int to) {
        int i = from;
        while (i < to && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** The first offset from there on that is no white space; at most {@code to}. */
    int skipBlank(int from, int to) {
        int i = from;
        while (i < to && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Where white space begins that reaches up to {@code to}; at least {@code from}. */
    int trimEnd(int from, int to) {
        int i = to;
        while (i > from && Character.isWhitespace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** Looked up, not searched: many who open and never close would make a search quadratic. */
    private int next(int[] places, int from) {
        int found = Arrays.binarySearch(places, from);
        int index = found >= 0 ? found : -found - 1;
        return index < places.length ? places[index] : text.length();
    }

    private int[] places(char wanted) {
        int[] places = new int[16];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == wanted) {
                if (count == places.length) {
                    places = Arrays.copyOf(places, 2 * count);
                }
                places[count++] = i;
            } else if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) != '\n') {
                i++; // what is escaped does not count
            }
        }
        return Arrays.copyOf(places, count);
    }
}
