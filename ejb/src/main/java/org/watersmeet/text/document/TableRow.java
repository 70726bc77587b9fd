package org.watersmeet.text.document;

import java.util.List;

/** {@code <tr>}. */
public record TableRow(List<TableCell> cells, Attributes attributes) {
    public TableRow {
        cells = List.copyOf(cells);
    }
}
