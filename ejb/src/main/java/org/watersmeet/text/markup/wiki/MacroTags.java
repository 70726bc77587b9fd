package org.watersmeet.text.markup.wiki;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watersmeet.kernel.Problem;
import org.watersmeet.text.document.MacroBody;

/**
 * Finds the macros of a source. Which macro has a body is nowhere said: one that is not known has
 * one if a second tag of its name follows. A tag without parameters closes the macro of its name
 * that was opened last; what was opened inside and not closed has no body.
 */
final class MacroTags {

    /** Macros inside one another. A document may be 100 elements deep, a macro makes at least 2. */
    static final int MOST_NESTED = 30;

    private static final int NO_BODY = -1;

    /** A tag, and the index of the tag that ends its body. */
    private static final class Found {
        final MacroTag tag;
        int closedBy = NO_BODY;

        Found(MacroTag tag) {
            this.tag = tag;
        }
    }

    private final String source;
    private final Counts counts;
    private final List<Found> found = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Map<String, Integer> openNames = new HashMap<>();
    private final Set<String> neverClosed = new HashSet<>();

    private MacroTags(String source, Counts counts) {
        this.source = source;
        this.counts = counts;
    }

    /** The source with signs in place of its macros. */
    static WikiText replaced(String source, Counts counts) {
        var tags = new MacroTags(source, counts);
        tags.find();
        return tags.replaced(0, source.length(), 0, tags.found.size(), 0);
    }

    private void find() {
        int i = 0;
        while (i < source.length()) {
            switch (source.charAt(i)) {
                case '\\' -> i += 2;
                case '{' -> i = brace(i);
                default -> i++;
            }
        }
    }

    /** Where to go on after a brace. Two of them begin monospaced text. */
    private int brace(int offset) {
        if (source.startsWith("{{", offset)) {
            return offset + 2;
        }
        MacroTag tag = MacroTag.at(source, offset);
        if (tag == null) {
            return offset + 1;
        }
        if (KnownMacros.hasPlainBody(tag.name())) {
            return plain(tag);
        }
        if (tag.parameters() == null && openNames.getOrDefault(tag.name(), 0) > 0) {
            close(tag);
        } else {
            found.add(new Found(tag));
            if (!KnownMacros.hasNoBody(tag.name())) {
                open.push(found.size() - 1);
                openNames.merge(tag.name(), 1, Integer::sum);
            }
        }
        return tag.end();
    }

    private int plain(MacroTag tag) {
        String closing = "{" + tag.name() + "}";
        int end = neverClosed.contains(tag.name()) ? -1 : source.indexOf(closing, tag.end());
        var opening = new Found(tag);
        found.add(opening);
        if (end < 0) {
            neverClosed.add(tag.name());
            return tag.end();
        }
        opening.closedBy = found.size();
        found.add(new Found(new MacroTag(end, end + closing.length(), tag.name(), null)));
        return end + closing.length();
    }

    private void close(MacroTag tag) {
        Found opened;
        do {
            opened = found.get(open.pop());
            openNames.merge(opened.tag.name(), -1, Integer::sum);
        } while (!opened.tag.name().equals(tag.name()));
        opened.closedBy = found.size();
        found.add(new Found(tag));
    }

    private WikiText replaced(int from, int to, int firstTag, int lastTag, int depth) {
        if (depth > MOST_NESTED) {
            throw new Problem.LimitExceeded(
                    "document.too-deep",
                    "Macros are nested more than " + MOST_NESTED + " deep",
                    Map.of("maxDepth", (long) MOST_NESTED));
        }
        var text = new WikiText.Builder();
        int done = from;
        int i = firstTag;
        while (i < lastTag) {
            Found it = found.get(i);
            text.text(source, done, it.tag.start());
            counts.node();
            if (it.closedBy == NO_BODY) {
                text.macro(MacroNodes.of(it.tag, new MacroBody.None()));
                done = it.tag.end();
                i++;
            } else {
                MacroTag closing = found.get(it.closedBy).tag;
                text.macro(MacroNodes.of(it.tag, body(it, closing, i, depth)));
                done = closing.end();
                i = it.closedBy + 1;
            }
        }
        text.text(source, done, to);
        return text.build();
    }

    private MacroBody body(Found opening, MacroTag closing, int index, int depth) {
        int from = opening.tag.end();
        if (KnownMacros.hasPlainBody(closing.name())) {
            return new MacroBody.Plain(lines(from, closing.start()));
        }
        WikiText text = replaced(from, closing.start(), index + 1, opening.closedBy, depth + 1);
        return new MacroBody.Rich(new BlockParser(text, counts).parse(0, text.length()));
    }

    /** Without the line ends that part the body from its tags. */
    private String lines(int from, int to) {
        int start = from < to && source.charAt(from) == '\n' ? from + 1 : from;
        int end = start < to && source.charAt(to - 1) == '\n' ? to - 1 : to;
        return source.substring(start, end);
    }
}
