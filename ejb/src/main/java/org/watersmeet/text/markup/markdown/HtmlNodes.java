package org.watersmeet.text.markup.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Attribute;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.LineBreak;
import org.watersmeet.text.document.Mark;
import org.watersmeet.text.document.MarkKind;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.Text;
import org.watersmeet.text.document.WebImage;
import org.watersmeet.text.document.WebLink;
import org.watersmeet.text.markup.SourceText;

/** Which HTML becomes which nodes. What is on no list here stays text. */
final class HtmlNodes {

    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "align", "class", "dir", "height", "lang", "start", "style", "title", "valign",
                    "width");

    /** More than anybody writes. */
    private static final int MOST_NESTED = 50;

    /** Characters. Tables in tables cost jsoup (1.23) the square of their number. */
    private static final int LONGEST = 100_000;

    private HtmlNodes() {}

    /** The nodes of a piece of HTML; one that is larger than anybody writes is text. */
    static List<Node> of(String html) {
        if (html.length() > LONGEST) {
            return List.of(new Text(html));
        }
        // The parser looks up through all open elements at each tag: the fewer, the cheaper.
        Parser parser = Parser.htmlParser().setMaxDepth(MOST_NESTED);
        Element body = new Element("body");
        return new HtmlBlocks()
                .flow(body.appendChildren(parser.parseFragmentInput(html, body, "")));
    }

    /** The element that a tag begins, or null if it begins none that may stand in a line. */
    static @Nullable Element tag(String literal) {
        return Jsoup.parseBodyFragment(literal).body().firstElementChild();
    }

    /** The name in {@code </name>}. */
    static String closedBy(String literal) {
        int end = 2;
        while (end < literal.length() && Character.isLetterOrDigit(literal.charAt(end))) {
            end++;
        }
        return literal.substring(2, end).toLowerCase(Locale.ROOT);
    }

    /** The node of an element that has no content, or null. */
    static @Nullable Inline empty(Element element) {
        return switch (element.normalName()) {
            case "br" -> new LineBreak(Attributes.NONE);
            case "img" ->
                    new WebImage(value(element, "src"), value(element, "alt"), attributes(element));
            default -> null;
        };
    }

    static boolean encloses(Element element) {
        String name = element.normalName();
        return name.equals("a") || MarkKind.ofTag(name) != null;
    }

    /** The node of an element that {@link #encloses} something. */
    static Inline around(Element element, List<Inline> content) {
        MarkKind kind = MarkKind.ofTag(element.normalName());
        return kind == null
                ? new WebLink(value(element, "href"), content, attributes(element))
                : new Mark(kind, content, attributes(element));
    }

    static Attributes attributes(Element element) {
        List<Attribute> kept = new ArrayList<>();
        for (org.jsoup.nodes.Attribute attribute : element.attributes()) {
            if (ATTRIBUTES.contains(attribute.getKey())) {
                String value = SourceText.legal(attribute.getValue());
                kept.add(new Attribute(attribute.getKey(), value));
            }
        }
        return kept.isEmpty() ? Attributes.NONE : new Attributes(kept);
    }

    private static @Nullable String value(Element element, String name) {
        return element.hasAttr(name) ? SourceText.legal(element.attr(name)) : null;
    }
}
