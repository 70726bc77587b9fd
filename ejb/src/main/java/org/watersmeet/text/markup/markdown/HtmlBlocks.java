package org.watersmeet.text.markup.markdown;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.Block;
import org.watersmeet.text.document.Division;
import org.watersmeet.text.document.Heading;
import org.watersmeet.text.document.HeadingLevel;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.ItemList;
import org.watersmeet.text.document.ListItem;
import org.watersmeet.text.document.ListKind;
import org.watersmeet.text.document.NestedBlock;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.Paragraph;
import org.watersmeet.text.document.Preformatted;
import org.watersmeet.text.document.Quote;
import org.watersmeet.text.document.Rule;
import org.watersmeet.text.document.SourceComment;
import org.watersmeet.text.document.Text;
import org.watersmeet.text.document.TextRuns;
import org.watersmeet.text.markup.SourceText;

/** Makes nodes of an HTML tree. What is nested deeper than anybody writes is its words. */
final class HtmlBlocks {

    private static final int DEEPEST = 40;

    private final HtmlTables tables = new HtmlTables(this);
    private int depth;

    List<Node> flow(Element parent) {
        List<Node> nodes = new ArrayList<>();
        for (org.jsoup.nodes.Node child : parent.childNodes()) {
            Node node = node(child);
            if (node != null) {
                nodes.add(node);
            }
        }
        return TextRuns.joined(nodes);
    }

    private List<Inline> phrasing(Element parent) {
        List<Inline> inlines = new ArrayList<>();
        for (Node node : flow(parent)) {
            inlines.add(node instanceof Inline inline ? inline : new NestedBlock((Block) node));
        }
        return inlines;
    }

    private @Nullable Node node(org.jsoup.nodes.Node child) {
        if (child instanceof TextNode text) {
            return text(text.getWholeText());
        }
        if (child instanceof Comment comment) {
            String words = SourceText.legal(comment.getData());
            return words.contains("--") || words.endsWith("-") ? null : new SourceComment(words);
        }
        return child instanceof Element element ? element(element) : text(child.outerHtml());
    }

    private static @Nullable Text text(String words) {
        return words.isEmpty() ? null : new Text(SourceText.legal(words));
    }

    private @Nullable Node element(Element element) {
        if (depth >= DEEPEST) {
            return text(element.wholeText());
        }
        depth++;
        try {
            Node inline = HtmlNodes.empty(element);
            if (inline == null && HtmlNodes.encloses(element)) {
                inline = HtmlNodes.around(element, phrasing(element));
            }
            return inline != null ? inline : block(element);
        } finally {
            depth--;
        }
    }

    private @Nullable Node block(Element element) {
        Attributes attributes = HtmlNodes.attributes(element);
        return switch (element.normalName()) {
            case "p" -> new Paragraph(phrasing(element), attributes);
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                    new Heading(
                            HeadingLevel.of(element.normalName().charAt(1) - '0'),
                            phrasing(element),
                            attributes);
            case "blockquote" -> new Quote(flow(element), attributes);
            case "div",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "main",
                    "center",
                    "figure",
                    "details",
                    "summary" ->
                    new Division(flow(element), attributes);
            case "pre" -> new Preformatted(phrasing(element), attributes);
            case "hr" -> new Rule(attributes);
            case "ul" -> new ItemList(ListKind.BULLETED, items(element), attributes);
            case "ol" -> new ItemList(ListKind.NUMBERED, items(element), attributes);
            case "table" -> tables.table(element);
            default -> text(element.outerHtml());
        };
    }

    private List<ListItem> items(Element list) {
        List<ListItem> items = new ArrayList<>();
        for (Element child : list.children()) {
            if (child.normalName().equals("li")) {
                items.add(new ListItem(flow(child), HtmlNodes.attributes(child)));
            } else {
                Node stray = element(child);
                items.add(
                        new ListItem(stray == null ? List.of() : List.of(stray), Attributes.NONE));
            }
        }
        return items;
    }
}
