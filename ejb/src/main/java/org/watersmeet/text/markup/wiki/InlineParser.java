package org.watersmeet.text.markup.wiki;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.Block;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.LineBreak;
import org.watersmeet.text.document.NestedBlock;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.markup.SourceText;

/** Reads the markup inside lines, sign by sign. One use. */
final class InlineParser {

    private static final int LONGEST_REFERENCE = 10;

    private final WikiText text;
    private final boolean links;
    private final LinkParser linkParser;
    private final Line line;
    private int from;
    private int to;

    InlineParser(WikiText text, Counts counts) {
        this(text, counts, true);
    }

    /**
     * @param links whether there may be links: none in the text of a link
     */
    InlineParser(WikiText text, Counts counts, boolean links) {
        this.text = text;
        this.links = links;
        this.linkParser = new LinkParser(text, counts);
        this.line = new Line(counts);
    }

    List<Inline> parse(int start, int end) {
        from = start;
        to = end;
        int i = start;
        while (i < end) {
            i = step(i);
        }
        return line.finish();
    }

    /** Reads what begins there. Returns where to go on. */
    private int step(int i) {
        char c = text.at(i);
        return switch (c) {
            case WikiText.MACRO -> macro(i);
            case '\n' -> lineBreak(i);
            case '\\' -> backslash(i);
            case '[' -> links ? either(linkParser.bracket(i, to), i) : plain(i);
            case '!' -> either(ImageParser.parse(text, i, to), i);
            case '&' -> reference(i);
            case '-' -> dash(i);
            case '*', '_', '+', '^', '~' -> phrase(i, 1);
            case '?' -> text.startsWith("??", i, to) ? phrase(i, 2) : plain(i);
            case '{', '}' -> brace(i);
            case '(', ':', ';' -> emoticon(i);
            default -> links && isWordStart(i) ? either(WebAddresses.at(text, i, to), i) : plain(i);
        };
    }

    private int plain(int i) {
        line.text(text.at(i));
        return i + 1;
    }

    /** What was read there, or if nothing was, the sign as text. */
    private int either(@Nullable Parsed parsed, int i) {
        if (parsed == null) {
            return plain(i);
        }
        line.node(parsed.node());
        return parsed.end();
    }

    private int macro(int i) {
        Node node = text.macro(i);
        line.node(node instanceof Inline inline ? inline : new NestedBlock((Block) node));
        return i + 1;
    }

    private int lineBreak(int i) {
        line.endLine();
        line.node(new LineBreak(Attributes.NONE));
        return text.skipSpace(i + 1, to);
    }

    private int backslash(int i) {
        char next = text.at(i + 1, from, to);
        if (next == '\\') {
            line.node(new LineBreak(Attributes.NONE));
            int end = text.skipSpace(i + 2, to);
            // One break, not two, when the line ends here.
            return text.at(end, from, to) == '\n' && end < to ? text.skipSpace(end + 1, to) : i + 2;
        }
        if (Escapes.escapable(next)) {
            line.text(next);
            return i + 2;
        }
        return plain(i);
    }

    private int reference(int i) {
        int end = i + 1;
        while (end < to && end - i <= LONGEST_REFERENCE && text.at(end) != ';') {
            end++;
        }
        String value =
                text.at(end, from, to) == ';' ? SourceText.reference(text.slice(i + 1, end)) : null;
        if (value == null) {
            return plain(i);
        }
        value.chars().forEach(c -> line.text((char) c));
        return end + 1;
    }

    /** Two or three dashes between spaces are one long one; else it is a phrase's. */
    private int dash(int i) {
        int end = i;
        while (end < to && text.at(end) == '-') {
            end++;
        }
        int length = end - i;
        if (length == 1) {
            return phrase(i, 1);
        }
        boolean between = isSpace(i - 1) && isSpace(end);
        if (between && length <= 3) {
            line.text(length == 2 ? '\u2013' : '\u2014');
        } else {
            for (int j = i; j < end; j++) {
                line.text('-');
            }
        }
        return end;
    }

    /** {@code {{} and {@code }}}; and {@code {*}}, which counts inside a word too. */
    private int brace(int i) {
        if (text.startsWith("{{", i, to)) {
            return phrase(i, 2);
        }
        if (text.startsWith("}}", i, to)) {
            if (line.isOpen(PhraseKind.MONOSPACED)) {
                line.close(PhraseKind.MONOSPACED);
                return i + 2;
            }
            return plain(i);
        }
        PhraseKind kind = PhraseKind.of(text.at(i + 1, from, to));
        if (text.at(i) == '{' && kind != null && text.at(i + 2, from, to) == '}') {
            if (line.isOpen(kind)) {
                line.close(kind);
            } else {
                line.open(kind, text.slice(i, i + 3));
            }
            return i + 3;
        }
        return plain(i);
    }

    private int phrase(int i, int length) {
        PhraseKind kind = PhraseKind.of(text.at(i));
        int end = i + length;
        if (kind == null) {
            return plain(i);
        }
        boolean closes = line.isOpen(kind) && !isSpace(i - 1) && !isWord(end);
        if (closes && line.close(kind)) {
            return end;
        }
        boolean opens = !isWord(i - 1) && !isSpace(end) && text.at(end, from, to) != text.at(i);
        String signs = text.slice(i, end);
        if (opens) {
            line.open(kind, signs);
        } else {
            signs.chars().forEach(c -> line.text((char) c));
        }
        return end;
    }

    private int emoticon(int i) {
        Parsed parsed = isWord(i - 1) ? null : WikiEmoticons.at(text, i, to);
        return either(parsed, i);
    }

    private boolean isWordStart(int i) {
        return !isWord(i - 1);
    }

    private boolean isWord(int i) {
        return Character.isLetterOrDigit(text.at(i, from, to));
    }

    private boolean isSpace(int i) {
        return Character.isWhitespace(text.at(i, from, to));
    }
}
