package org.watersmeet.text.document;

/**
 * How large a source may be; what exceeds a limit is refused before it costs more than the limit.
 * Limits make the work after parsing safe: recursion over a document ends at {@link #maxDepth()}.
 *
 * @param maxBytes of the source in UTF-8
 * @param maxDepth of nested elements
 * @param maxNodes elements, texts and comments together
 * @param maxTableCells in all tables together
 */
public record DocumentLimits(int maxBytes, int maxDepth, int maxNodes, int maxTableCells) {

    /**
     * 5,000,000 bytes (the size of page this product is designed for), depth 100 (as in
     * commonmark-java), 500,000 nodes, 100,000 cells.
     */
    public static final DocumentLimits DEFAULT =
            new DocumentLimits(5_000_000, 100, 500_000, 100_000);
}
