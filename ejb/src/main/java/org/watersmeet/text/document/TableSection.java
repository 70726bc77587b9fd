package org.watersmeet.text.document;

import java.util.List;

/** {@code <thead>}, {@code <tbody>}, {@code <tfoot>}, or rows that stand directly in the table. */
public record TableSection(SectionKind kind, List<TableRow> rows, Attributes attributes) {
    public TableSection {
        rows = List.copyOf(rows);
    }
}
