package org.watersmeet.text.markup.markdown;

import java.util.List;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Attribute;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.Image;
import org.watersmeet.text.document.ImageLayout;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.LineBreak;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.document.Mark;
import org.watersmeet.text.document.MarkKind;
import org.watersmeet.text.document.Resource;
import org.watersmeet.text.document.Text;
import org.watersmeet.text.document.WebLink;
import org.watersmeet.text.markup.SourceText;

/** Makes our inline nodes of commonmark's. */
final class MarkdownInlines {

    /** What is in a node. */
    List<Inline> of(Node parent) {
        var line = new TaggedLine();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof HtmlInline html) {
                line.html(html.getLiteral());
            } else {
                line.add(inline(node));
            }
        }
        return line.finish();
    }

    private Inline inline(Node node) {
        return switch (node) {
            case org.commonmark.node.Text it -> new Text(SourceText.legal(it.getLiteral()));
            case Code it -> mark(MarkKind.CODE, List.of(new Text(it.getLiteral())));
            case Emphasis it -> mark(MarkKind.EM, of(it));
            case StrongEmphasis it -> mark(MarkKind.STRONG, of(it));
            case Strikethrough it -> mark(MarkKind.DEL, of(it));
            case HardLineBreak it -> new LineBreak(Attributes.NONE);
            case SoftLineBreak it -> new Text(" ");
            case org.commonmark.node.Link it -> link(it);
            case org.commonmark.node.Image it -> image(it);
            default -> mark(MarkKind.SPAN, of(node));
        };
    }

    private static Mark mark(MarkKind kind, List<Inline> content) {
        return new Mark(kind, content, Attributes.NONE);
    }

    private WebLink link(org.commonmark.node.Link link) {
        String title = legal(link.getTitle());
        return new WebLink(
                SourceText.legal(link.getDestination()),
                of(link),
                title == null
                        ? Attributes.NONE
                        : new Attributes(List.of(new Attribute("title", title))));
    }

    private Image image(org.commonmark.node.Image image) {
        String alt = words(of(image));
        return new Image(
                Resource.of(source(SourceText.legal(image.getDestination()))),
                alt.isEmpty() ? null : alt,
                legal(image.getTitle()),
                ImageLayout.PLAIN,
                null,
                Attributes.NONE);
    }

    /** A name without a slash is a file of the page. */
    private static LinkTarget source(String destination) {
        boolean file = destination.indexOf('/') < 0 && destination.indexOf(':') < 0;
        return file
                ? new LinkTarget.Attachment(destination.replace("%20", " "), null)
                : new LinkTarget.Url(destination);
    }

    private static @Nullable String legal(@Nullable String text) {
        return text == null || text.isEmpty() ? null : SourceText.legal(text);
    }

    private static String words(List<Inline> content) {
        var words = new StringBuilder();
        for (Inline inline : content) {
            switch (inline) {
                case Text it -> words.append(it.value());
                case Mark it -> words.append(words(it.content()));
                case WebLink it -> words.append(words(it.content()));
                default -> {}
            }
        }
        return words.toString();
    }
}
