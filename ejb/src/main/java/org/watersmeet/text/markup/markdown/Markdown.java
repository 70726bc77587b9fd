package org.watersmeet.text.markup.markdown;

import java.util.List;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.DocumentLimits;
import org.watersmeet.text.markup.SourceText;

/**
 * Reads Markdown. Every text is accepted: what is not markup is text, and so is what is nested
 * deeper than anybody writes.
 *
 * @see <a href="https://spec.commonmark.org/">CommonMark</a>
 */
public final class Markdown {

    /** Blocks, and inlines, inside one another. A document may be 100 elements deep. */
    private static final int MOST_NESTED = 30;

    private static final int MOST_TABLE_LINES = 5_000;

    private Markdown() {}

    /** Reads a source with the {@linkplain DocumentLimits#DEFAULT usual limits}. */
    public static Document decode(String source) {
        return decode(source, DocumentLimits.DEFAULT);
    }

    /**
     * Reads a source; of the limits those on bytes, nodes and cells count here.
     *
     * @throws Problem.LimitExceeded {@code document.too-large}
     */
    public static Document decode(String source, DocumentLimits limits) {
        String text = SourceText.of(source, limits);
        requireShortTables(text);
        Node root = parser(limits).parse(text);
        requireFew(root, limits);
        return new Document(new MarkdownBlocks().blocks(root));
    }

    /**
     * Whether a table begins is asked at each line with a bar, and each time the paragraph so far
     * is copied (commonmark-java 0.30): many such lines cost their square.
     */
    private static void requireShortTables(String text) {
        int lines = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            lines = line.indexOf('|') < 0 ? 0 : lines + 1;
            if (lines > MOST_TABLE_LINES) {
                throw SourceText.tooLarge("lines of a table", "maxTableLines", MOST_TABLE_LINES);
            }
        }
    }

    private static Parser parser(DocumentLimits limits) {
        return Parser.builder()
                .extensions(
                        List.of(
                                TablesExtension.builder().maxCells(limits.maxTableCells()).build(),
                                StrikethroughExtension.create(),
                                TaskListItemsExtension.create()))
                .maxOpenBlockParsers(MOST_NESTED)
                .maxInlineNesting(MOST_NESTED)
                .build();
    }

    /** Before anything is made of them. */
    private static void requireFew(Node root, DocumentLimits limits) {
        int count = 0;
        Node node = root;
        while (node != null) {
            if (++count > limits.maxNodes()) {
                throw SourceText.tooLarge("elements and texts", "maxNodes", limits.maxNodes());
            }
            node = next(node, root);
        }
    }

    /** The node after that one in the order of the source; null after the last. */
    private static @Nullable Node next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node current = node;
        while (current != root && current.getNext() == null) {
            current = current.getParent();
        }
        return current == root ? null : current.getNext();
    }
}
