package org.watersmeet.text.markup;

import java.util.ArrayList;
import java.util.List;
import org.watersmeet.kernel.Problem;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.DocumentLimits;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.LineBreak;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.Paragraph;
import org.watersmeet.text.document.Text;

/**
 * Text as people type it into a plain field: blank lines part paragraphs, line ends break lines,
 * and no character means anything but itself. For the way back see {@code
 * text.rendering.TextRenderer}.
 *
 * <pre>{@code
 * String storage = StorageFormat.encode(PlainText.decode(typed));
 * }</pre>
 */
public final class PlainText {

    private PlainText() {}

    /**
     * Reads a text with the {@linkplain DocumentLimits#DEFAULT usual limits}: paragraphs without
     * white space at the ends of their lines; no paragraph for a blank text. Any line end counts;
     * characters that the storage format cannot hold become U+FFFD. Linear.
     *
     * @throws Problem.LimitExceeded {@code document.too-large}
     */
    public static Document decode(String text) {
        return decode(text, DocumentLimits.DEFAULT);
    }

    /** The same with other limits. */
    public static Document decode(String text, DocumentLimits limits) {
        List<Node> paragraphs = new ArrayList<>();
        List<Inline> lines = new ArrayList<>();
        int nodes = 0;
        for (String line : SourceText.of(text, limits).split("\n")) {
            nodes += 2; // a text, and a line break or paragraph before it
            if (nodes > limits.maxNodes()) {
                throw SourceText.tooLarge("texts and lines", "maxNodes", limits.maxNodes());
            }
            String words = line.strip();
            if (words.isEmpty()) {
                close(lines, paragraphs);
                continue;
            }
            if (!lines.isEmpty()) {
                lines.add(new LineBreak(Attributes.NONE));
            }
            lines.add(new Text(words));
        }
        close(lines, paragraphs);
        return new Document(paragraphs);
    }

    private static void close(List<Inline> lines, List<Node> paragraphs) {
        if (!lines.isEmpty()) {
            paragraphs.add(new Paragraph(lines, Attributes.NONE));
            lines.clear();
        }
    }
}
