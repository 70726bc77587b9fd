package org.watersmeet.text.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watersmeet.kernel.Problem;
import org.watersmeet.text.document.Attribute;
import org.watersmeet.text.document.DocumentLimits;

/**
 * Reads the XML that the storage format is made of: elements, attributes, text, CDATA, comments,
 * references. What else XML knows (document type, processing instructions, declared entities) is
 * refused by not being known, which no setting can turn off. Linear in the length of the source; no
 * recursion.
 *
 * @see <a href="https://www.w3.org/TR/xml/">XML 1.0</a>
 */
final class XmlTree {

    private static final String CDATA_START = "<![CDATA[";

    private final XmlCursor cursor;
    private final DocumentLimits limits;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private int nodes;
    private int cells;

    private XmlTree(String source, DocumentLimits limits) {
        this.cursor = new XmlCursor(source);
        this.limits = limits;
    }

    /**
     * The fragment as children of an element with an empty name.
     *
     * @throws Problem.Invalid {@code document.malformed}
     * @throws Problem.LimitExceeded {@code document.too-large}, {@code document.too-deep}
     */
    static XmlElement parse(String source, DocumentLimits limits) {
        SourceText.requireSize(source, limits);
        return new XmlTree(source, limits).fragment();
    }

    private XmlElement fragment() {
        var root = new XmlElement("", List.of(), 0);
        open.push(root);
        while (!cursor.atEnd()) {
            step();
        }
        XmlElement last = open.pop();
        if (last != root) {
            throw cursor.malformed("The element <" + last.name() + "> is not closed", last.start());
        }
        root.endAt(cursor.offset());
        return root;
    }

    private void step() {
        if (cursor.peek() != '<' || cursor.at(CDATA_START)) {
            characters();
        } else if (cursor.accept("</")) {
            endTag();
        } else if (cursor.at("<!--")) {
            comment();
        } else if (cursor.at("<?")) {
            throw cursor.malformed("Processing instructions are not allowed", cursor.offset());
        } else if (cursor.at("<!DOCTYPE")) {
            throw cursor.malformed("A document type is not allowed", cursor.offset());
        } else {
            startTag();
        }
    }

    private void characters() {
        var text = new StringBuilder();
        while (!cursor.atEnd()) {
            if (cursor.peek() != '<') {
                XmlText.plain(cursor, text);
            } else if (cursor.accept(CDATA_START)) {
                XmlText.cdata(cursor, text);
            } else {
                break;
            }
        }
        if (!text.isEmpty()) {
            add(new XmlNode.Characters(text.toString()));
        }
    }

    private void comment() {
        add(new XmlNode.Comment(XmlText.comment(cursor)));
    }

    private void startTag() {
        int start = cursor.offset();
        cursor.advance(1);
        String name = cursor.name("a tag");
        var element = new XmlElement(name, attributes(name), start);
        add(element);
        if (cursor.accept("/>")) {
            element.endAt(cursor.offset());
            return;
        }
        cursor.expect(">", "the tag <" + name + ">");
        open.push(element);
    }

    private void endTag() {
        int start = cursor.offset() - 2;
        String name = cursor.name("an end tag");
        cursor.skipSpace();
        cursor.expect(">", "the end tag </" + name + ">");
        XmlElement element = open.getFirst();
        if (!element.name().equals(name)) {
            throw cursor.malformed(
                    element.name().isEmpty()
                            ? "The end tag </" + name + "> closes nothing"
                            : "The element <" + element.name() + "> is closed by </" + name + ">",
                    start);
        }
        element.endAt(cursor.offset());
        open.pop();
    }

    private List<Attribute> attributes(String element) {
        List<Attribute> attributes = new ArrayList<>(4);
        Set<String> names = new HashSet<>();
        while (cursor.skipSpace() && cursor.peek() != '>' && cursor.peek() != '/') {
            int start = cursor.offset();
            String name = cursor.name("the tag <" + element + ">");
            if (!names.add(name)) {
                throw cursor.malformed("The attribute " + name + " occurs twice", start);
            }
            cursor.skipSpace();
            cursor.expect("=", "the attribute " + name);
            cursor.skipSpace();
            attributes.add(new Attribute(name, XmlText.attributeValue(cursor, name)));
            count();
        }
        return attributes;
    }

    private void add(XmlNode node) {
        count();
        if (node instanceof XmlElement element) {
            checkPlace(element);
        }
        open.getFirst().add(node);
    }

    private void count() {
        if (++nodes > limits.maxNodes()) {
            throw SourceText.tooLarge(
                    "elements, attributes and texts", "maxNodes", limits.maxNodes());
        }
    }

    private void checkPlace(XmlElement element) {
        if (open.size() > limits.maxDepth()) {
            throw new Problem.LimitExceeded(
                    "document.too-deep",
                    "Elements are nested more than "
                            + limits.maxDepth()
                            + " deep"
                            + cursor.place(element.start()),
                    Map.of("maxDepth", (long) limits.maxDepth()));
        }
        boolean cell = element.name().equals("td") || element.name().equals("th");
        if (cell && ++cells > limits.maxTableCells()) {
            throw SourceText.tooLarge("table cells", "maxTableCells", limits.maxTableCells());
        }
    }
}
