package org.watersmeet.text.markup.wiki;

import org.watersmeet.text.document.DocumentLimits;
import org.watersmeet.text.markup.SourceText;

/** What one reading has made so far: a sign of markup can cost a hundred times its bytes. */
final class Counts {

    private final DocumentLimits limits;
    private int nodes;
    private int cells;

    Counts(DocumentLimits limits) {
        this.limits = limits;
    }

    void node() {
        if (++nodes > limits.maxNodes()) {
            throw SourceText.tooLarge("elements and texts", "maxNodes", limits.maxNodes());
        }
    }

    void cell() {
        node();
        if (++cells > limits.maxTableCells()) {
            throw SourceText.tooLarge("table cells", "maxTableCells", limits.maxTableCells());
        }
    }
}
