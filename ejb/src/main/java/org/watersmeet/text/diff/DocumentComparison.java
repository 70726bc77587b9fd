package org.watersmeet.text.diff;

import org.watersmeet.text.document.Document;

/**
 * Compares documents. What moved is deleted in one place and inserted in the other.
 *
 * <p>Time and memory are n log n in the size of the documents, plus a bounded amount for the finer
 * comparison of what differs, some hundred milliseconds; where that is not enough, the result is
 * {@link ComparedDocument#coarse()}.
 */
public final class DocumentComparison {

    private DocumentComparison() {}

    /** Compares two documents; never refuses. */
    public static ComparedDocument of(Document before, Document after) {
        return of(before, after, new Budget(Budget.USUAL));
    }

    static ComparedDocument of(Document before, Document after, Budget budget) {
        var marks = new Marks();
        var merge = new BlockMerge(marks, budget);
        var document = new Document(merge.flow(before.content(), after.content()));
        return marks.on(document, budget.exceeded());
    }
}
