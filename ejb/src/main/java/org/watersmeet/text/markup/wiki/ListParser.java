package org.watersmeet.text.markup.wiki;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Attribute;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.ItemList;
import org.watersmeet.text.document.ListItem;
import org.watersmeet.text.document.ListKind;
import org.watersmeet.text.document.Node;

/** Reads lists, nested and mixed: {@code *}, {@code **}, {@code *#}. */
final class ListParser {

    /** Deeper items count as of this level. */
    private static final int DEEPEST = 10;

    private static final Attributes SQUARES =
            new Attributes(List.of(new Attribute("style", "list-style-type: square;")));

    private final WikiText text;
    private final BlockParser blocks;
    private final Counts counts;
    private final List<Item> items = new ArrayList<>();
    private int next;

    /**
     * @param marker at most {@link #DEEPEST} signs
     */
    private record Item(String marker, List<Node> content) {}

    ListParser(WikiText text, BlockParser blocks, Counts counts) {
        this.text = text;
        this.blocks = blocks;
        this.counts = counts;
    }

    /** Adds the lists that begin with the line. Returns where the next line begins. */
    int parse(int from, int to, List<Node> lists) {
        int line = from;
        while (line < to) {
            int lineEnd = Math.min(text.lineEnd(line), to);
            if (LineKind.of(text, line, lineEnd) != LineKind.LIST) {
                break;
            }
            line = item(line, lineEnd, to);
        }
        while (next < items.size()) {
            lists.add(list(1));
        }
        return line;
    }

    /** An item goes on in lines that begin nothing else. */
    private int item(int line, int lineEnd, int to) {
        int start = text.skipBlank(line, lineEnd);
        int content = LineKind.afterMarker(text, start, lineEnd);
        int end = lineEnd;
        while (end < to) {
            int more = Math.min(text.lineEnd(end + 1), to);
            if (LineKind.of(text, Math.min(end + 1, to), more) != LineKind.TEXT) {
                break;
            }
            end = more;
        }
        counts.node();
        String marker = text.slice(start, Math.min(content, start + DEEPEST));
        items.add(new Item(marker, blocks.flow(content, end)));
        return end + 1;
    }

    /** The items from the next one on whose signs agree up to the level, as a list. */
    private ItemList list(int level) {
        char sign = sign(level);
        List<ListItem> done = new ArrayList<>();
        List<Node> current = null;
        while (next < items.size()
                && items.get(next).marker().length() >= level
                && sign(level) == sign) {
            int length = items.get(next).marker().length();
            if (length == level || current == null) {
                close(current, done);
                current = new ArrayList<>();
            }
            if (length == level) {
                current.addAll(items.get(next++).content());
            } else {
                current.add(list(length));
            }
        }
        close(current, done);
        return new ItemList(
                sign == '#' ? ListKind.NUMBERED : ListKind.BULLETED,
                done,
                sign == '-' ? SQUARES : Attributes.NONE);
    }

    private char sign(int level) {
        return items.get(next).marker().charAt(level - 1);
    }

    private static void close(@Nullable List<Node> content, List<ListItem> done) {
        if (content != null) {
            done.add(new ListItem(content, Attributes.NONE));
        }
    }
}
