package org.watersmeet.text.markup.markdown;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.Text;
import org.watersmeet.text.document.TextRuns;

/**
 * Inline nodes between which HTML tags stand, each for itself: a tag and the one that closes it
 * enclose what is between them. A tag that is not allowed, or never closed, is text.
 */
final class TaggedLine {

    /** Tags open at a time; more are text. */
    private static final int MOST_OPEN = 20;

    private final List<Inline> nodes = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();

    /**
     * @param index of the tag among the nodes, where it stands as text
     */
    private record Open(Element element, int index) {}

    void add(Inline node) {
        nodes.add(node);
    }

    void html(String literal) {
        if (literal.startsWith("</")) {
            close(literal);
            return;
        }
        Element element = HtmlNodes.tag(literal);
        Inline whole = element == null ? null : HtmlNodes.empty(element);
        if (whole != null) {
            add(whole);
            return;
        }
        if (element != null && HtmlNodes.encloses(element) && open.size() < MOST_OPEN) {
            open.add(new Open(element, nodes.size()));
        }
        add(new Text(literal));
    }

    private void close(String literal) {
        String name = HtmlNodes.closedBy(literal);
        for (int i = open.size() - 1; i >= 0; i--) {
            Open opened = open.get(i);
            if (opened.element().normalName().equals(name)) {
                List<Inline> behind = nodes.subList(opened.index(), nodes.size());
                List<Inline> content = TextRuns.joined(behind.subList(1, behind.size()));
                behind.clear();
                open.subList(i, open.size()).clear();
                add(HtmlNodes.around(opened.element(), content));
                return;
            }
        }
        add(new Text(literal));
    }

    List<Inline> finish() {
        return TextRuns.joined(nodes);
    }
}
