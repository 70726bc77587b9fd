package org.watersmeet.text.markup.wiki;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.Mark;
import org.watersmeet.text.document.Text;
import org.watersmeet.text.document.TextRuns;

/**
 * The inline nodes read so far. Of each kind one phrase may be open; whatever is between its signs
 * lies flat behind it until it is closed, so that a phrase never closed costs nothing: its sign is
 * in place as text already.
 */
final class Line {

    private final Counts counts;
    private final List<Inline> nodes = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Open> open = new ArrayList<>();

    /**
     * @param index of the sign among the nodes
     */
    private record Open(PhraseKind kind, int index) {}

    Line(Counts counts) {
        this.counts = counts;
    }

    void text(char c) {
        text.append(c);
    }

    void node(Inline node) {
        flush();
        counts.node();
        nodes.add(node);
    }

    boolean isOpen(PhraseKind kind) {
        return find(kind) != null;
    }

    /** Opens a phrase. One of the same kind that is open no longer is. */
    void open(PhraseKind kind, String signs) {
        open.removeIf(it -> it.kind() == kind);
        flush();
        open.add(new Open(kind, nodes.size()));
        node(new Text(signs));
    }

    /** Closes a phrase that is open. False if there is nothing in it. */
    boolean close(PhraseKind kind) {
        flush();
        Open opened = find(kind);
        if (opened == null || opened.index() + 1 == nodes.size()) {
            return false;
        }
        List<Inline> behind = nodes.subList(opened.index(), nodes.size());
        List<Inline> content = TextRuns.joined(behind.subList(1, behind.size()));
        behind.clear();
        open.subList(open.indexOf(opened), open.size()).clear();
        nodes.add(new Mark(kind.mark(), content, Attributes.NONE));
        return true;
    }

    /** No phrase goes beyond its line; no line ends with spaces. */
    void endLine() {
        open.clear();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
    }

    List<Inline> finish() {
        flush();
        return TextRuns.joined(nodes);
    }

    private @Nullable Open find(PhraseKind kind) {
        for (Open it : open) {
            if (it.kind() == kind) {
                return it;
            }
        }
        return null;
    }

    private void flush() {
        if (!text.isEmpty()) {
            counts.node();
            nodes.add(new Text(text.toString()));
            text.setLength(0);
        }
    }
}
