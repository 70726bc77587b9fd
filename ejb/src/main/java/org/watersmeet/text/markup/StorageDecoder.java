package org.watersmeet.text.markup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.Block;
import org.watersmeet.text.document.CalendarDate;
import org.watersmeet.text.document.Division;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.Heading;
import org.watersmeet.text.document.HeadingLevel;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.InlineCommentMarker;
import org.watersmeet.text.document.LineBreak;
import org.watersmeet.text.document.Mark;
import org.watersmeet.text.document.MarkKind;
import org.watersmeet.text.document.NestedBlock;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.Paragraph;
import org.watersmeet.text.document.Placeholder;
import org.watersmeet.text.document.Preformatted;
import org.watersmeet.text.document.Quote;
import org.watersmeet.text.document.Rule;
import org.watersmeet.text.document.SourceComment;
import org.watersmeet.text.document.Text;
import org.watersmeet.text.document.Unknown;
import org.watersmeet.text.document.WebImage;
import org.watersmeet.text.document.WebLink;

/**
 * Gives the plain tree its meaning. An element that is not of a known kind, or of a shape its kind
 * does not have, becomes {@link Unknown} with its source. The shape is looked at before the content
 * is decoded, so no part is decoded twice. Recursion is bounded by the limit on depth.
 */
final class StorageDecoder {

    private final String source;
    private final BlockDecoder blocks = new BlockDecoder(this);
    private final ReferenceDecoder references = new ReferenceDecoder(this);
    private final MacroDecoder macros = new MacroDecoder(this);

    private StorageDecoder(String source) {
        this.source = source;
    }

    static Document decode(String source, XmlElement root) {
        return new Document(new StorageDecoder(source).flow(root));
    }

    /** The children of an element that may hold blocks and text. */
    List<Node> flow(XmlElement element) {
        List<Node> nodes = new ArrayList<>(element.children().size());
        for (XmlNode child : element.children()) {
            nodes.add(node(child));
        }
        return nodes;
    }

    /** The children of an element that should hold text only; blocks are wrapped. */
    List<Inline> phrasing(XmlElement element) {
        List<Inline> inlines = new ArrayList<>(element.children().size());
        for (XmlNode child : element.children()) {
            Node node = node(child);
            // Not a switch over both kinds: a macro is either, and inline is preferred here.
            inlines.add(node instanceof Inline inline ? inline : new NestedBlock((Block) node));
        }
        return inlines;
    }

    private Node node(XmlNode node) {
        return switch (node) {
            case XmlNode.Characters text -> new Text(text.value());
            case XmlNode.Comment comment -> new SourceComment(comment.text());
            case XmlElement element -> {
                Node known = known(element);
                yield known != null ? known : unknown(element);
            }
        };
    }

    Unknown unknown(XmlElement element) {
        return new Unknown(element.name(), source.substring(element.start(), element.end()));
    }

    private @Nullable Node known(XmlElement element) {
        String name = element.name();
        if (name.startsWith("ac:")) {
            return confluence(element);
        }
        if (name.startsWith("ri:")) {
            return references.resource(element);
        }
        if (name.startsWith("at:")) {
            return TemplateDecoder.node(element);
        }
        MarkKind mark = MarkKind.ofTag(name);
        return mark != null
                ? new Mark(mark, phrasing(element), attributes(element))
                : xhtml(element);
    }

    private @Nullable Node xhtml(XmlElement element) {
        return switch (element.name()) {
            case "p" -> new Paragraph(phrasing(element), attributes(element));
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "ul", "ol" -> blocks.list(element);
            case "dl" -> blocks.definitions(element);
            case "table" -> blocks.table(element);
            case "blockquote" -> new Quote(flow(element), attributes(element));
            case "div" -> new Division(flow(element), attributes(element));
            case "pre" -> new Preformatted(phrasing(element), attributes(element));
            case "hr" -> empty(element) ? new Rule(attributes(element)) : null;
            case "br" -> empty(element) ? new LineBreak(attributes(element)) : null;
            case "a" -> webLink(element);
            case "img" -> webImage(element);
            case "time" -> date(element);
            default -> null;
        };
    }

    private @Nullable Node confluence(XmlElement element) {
        return switch (element.name()) {
            case "ac:structured-macro", "ac:macro" -> macros.macro(element);
            case "ac:link" -> references.link(element);
            case "ac:image" -> references.image(element);
            case "ac:emoticon" -> references.emoticon(element);
            case "ac:task-list" -> blocks.tasks(element);
            case "ac:layout" -> blocks.layout(element);
            case "ac:placeholder" -> placeholder(element);
            case "ac:inline-comment-marker" -> marker(element);
            default -> null;
        };
    }

    static Attributes attributes(XmlElement element) {
        return element.attributes().isEmpty()
                ? Attributes.NONE
                : new Attributes(element.attributes());
    }

    static boolean empty(XmlElement element) {
        return element.children().isEmpty();
    }

    /** The text of an element that holds nothing else and has no attributes; else null. */
    static @Nullable String textOnly(XmlElement element) {
        if (!element.attributes().isEmpty()) {
            return null;
        }
        var text = new StringBuilder();
        for (XmlNode child : element.children()) {
            if (!(child instanceof XmlNode.Characters characters)) {
                return null;
            }
            text.append(characters.value());
        }
        return text.toString();
    }

    private Heading heading(XmlElement element) {
        HeadingLevel level = HeadingLevel.of(element.name().charAt(1) - '0');
        return new Heading(level, phrasing(element), attributes(element));
    }

    private WebLink webLink(XmlElement element) {
        var attributes = new AttributeReader(element);
        return new WebLink(attributes.take("href"), phrasing(element), attributes.rest());
    }

    private static @Nullable WebImage webImage(XmlElement element) {
        var attributes = new AttributeReader(element);
        return empty(element)
                ? new WebImage(attributes.take("src"), attributes.take("alt"), attributes.rest())
                : null;
    }

    private static @Nullable CalendarDate date(XmlElement element) {
        var attributes = new AttributeReader(element);
        String value = attributes.take("datetime");
        return value != null && empty(element) ? new CalendarDate(value, attributes.rest()) : null;
    }

    private Placeholder placeholder(XmlElement element) {
        var attributes = new AttributeReader(element);
        return new Placeholder(attributes.take("ac:type"), phrasing(element), attributes.rest());
    }

    private @Nullable InlineCommentMarker marker(XmlElement element) {
        var attributes = new AttributeReader(element);
        String ref = attributes.take("ac:ref");
        return ref == null
                ? null
                : new InlineCommentMarker(ref, phrasing(element), attributes.rest());
    }
}
