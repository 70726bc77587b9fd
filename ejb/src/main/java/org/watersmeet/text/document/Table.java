package org.watersmeet.text.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code <table>}. Columns and spans are as written: nothing checks that rows have the same length.
 */
public record Table(
        @Nullable TableCaption caption,
        List<ColumnGroup> columns,
        List<TableSection> sections,
        Attributes attributes)
        implements Block {
    public Table {
        columns = List.copyOf(columns);
        sections = List.copyOf(sections);
    }

    /** Cells of all rows, nested tables not counted. */
    public int cellCount() {
        int count = 0;
        for (TableSection section : sections) {
            for (TableRow row : section.rows()) {
                count += row.cells().size();
            }
        }
        return count;
    }
}
