package org.watersmeet.text.diff;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.watersmeet.text.document.DefinitionItem;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.ListItem;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.TableCell;
import org.watersmeet.text.document.TableRow;
import org.watersmeet.text.document.TaskItem;

/**
 * The marks of one comparison. Marks hang on objects, and a document may hold one object twice, so
 * only objects that the comparison has made itself are marked.
 */
final class Marks {

    private final Map<Object, Change> changes = new IdentityHashMap<>();

    /** Marks an object that was made for this and is in no document yet. */
    <T> T put(T fresh, Change change) {
        changes.put(fresh, change);
        return fresh;
    }

    Node copy(Node node, Change change) {
        return put(Copies.of(node), change);
    }

    ListItem copy(ListItem item, Change change) {
        return put(new ListItem(item.content(), item.attributes()), change);
    }

    DefinitionItem copy(DefinitionItem item, Change change) {
        return put(new DefinitionItem(item.kind(), item.content(), item.attributes()), change);
    }

    TaskItem copy(TaskItem task, Change change) {
        return put(
                new TaskItem(task.id(), task.uuid(), task.status(), task.body(), task.attributes()),
                change);
    }

    /** A row can not be put into a mark: its cells are marked with it. */
    TableRow copy(TableRow row, Change change) {
        List<TableCell> cells = row.cells().stream().map(cell -> copy(cell, change)).toList();
        return put(new TableRow(cells, row.attributes()), change);
    }

    TableCell copy(TableCell cell, Change change) {
        return put(
                new TableCell(
                        cell.kind(),
                        cell.columnSpan(),
                        cell.rowSpan(),
                        cell.content(),
                        cell.attributes()),
                change);
    }

    ComparedDocument on(Document document, boolean coarse) {
        return new ComparedDocument(document, changes, coarse);
    }
}
