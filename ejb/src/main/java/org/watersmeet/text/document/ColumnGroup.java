package org.watersmeet.text.document;

import java.util.List;

/** {@code <colgroup>}; its attributes hold a span, if any. */
public record ColumnGroup(List<TableColumn> columns, Attributes attributes) {
    public ColumnGroup {
        columns = List.copyOf(columns);
    }
}
