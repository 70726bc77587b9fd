package org.watersmeet.text.diff;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Document;

/**
 * Two documents in one: the later one, and in their places the parts of the earlier one that it
 * lacks. Without what is {@link Change#INSERTED} its words are the earlier document's, without what
 * is {@link Change#DELETED} the later one's. White space between blocks, which nobody sees, is left
 * out. Immutable.
 *
 * <p>Marks belong to nodes, list items, tasks, rows and cells as objects, not as values: a
 * paragraph may have been inserted beside an equal one. What is marked inserted or deleted has no
 * marks inside, except rows, whose cells are marked too. Whatever holds a mark is marked as
 * changed, up to the top.
 */
public final class ComparedDocument {

    private final Document document;
    private final Map<Object, Change> changes;
    private final boolean coarse;

    ComparedDocument(Document document, Map<Object, Change> changes, boolean coarse) {
        this.document = document;
        this.changes = new IdentityHashMap<>(changes);
        this.coarse = coarse;
    }

    /** A document that is not compared with anything. */
    public static ComparedDocument unchanged(Document document) {
        return new ComparedDocument(document, Map.of(), false);
    }

    public Document document() {
        return document;
    }

    /** What became of a part of the {@link #document()}, or null if it is in both as it is. */
    public @Nullable Change changeOf(Object part) {
        return changes.get(part);
    }

    /** Whether nothing differs. */
    public boolean equal() {
        return changes.isEmpty();
    }

    /** Whether more is marked than differs, because looking closer would have taken too long. */
    public boolean coarse() {
        return coarse;
    }
}
