package org.watersmeet.text.markup;

import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.CellKind;
import org.watersmeet.text.document.ColumnGroup;
import org.watersmeet.text.document.SectionKind;
import org.watersmeet.text.document.Table;
import org.watersmeet.text.document.TableCell;
import org.watersmeet.text.document.TableColumn;
import org.watersmeet.text.document.TableRow;
import org.watersmeet.text.document.TableSection;

/** Writes tables. */
final class TableEncoder {

    private final XmlWriter writer;
    private final StorageEncoder encoder;

    TableEncoder(XmlWriter writer, StorageEncoder encoder) {
        this.writer = writer;
        this.encoder = encoder;
    }

    void write(Table table) {
        writer.start("table").attributes(table.attributes());
        if (table.caption() != null) {
            encoder.flow("caption", table.caption().content(), table.caption().attributes());
        }
        for (ColumnGroup group : table.columns()) {
            columns(group);
        }
        for (TableSection section : table.sections()) {
            section(section);
        }
        writer.end("table");
    }

    private void columns(ColumnGroup group) {
        writer.start("colgroup").attributes(group.attributes());
        for (TableColumn column : group.columns()) {
            writer.start("col").attributes(column.attributes()).end("col");
        }
        writer.end("colgroup");
    }

    private void section(TableSection section) {
        String name = name(section.kind());
        if (name != null) {
            writer.start(name).attributes(section.attributes());
        }
        for (TableRow row : section.rows()) {
            row(row);
        }
        if (name != null) {
            writer.end(name);
        }
    }

    private void row(TableRow row) {
        writer.start("tr").attributes(row.attributes());
        for (TableCell cell : row.cells()) {
            String name = cell.kind() == CellKind.HEADER ? "th" : "td";
            writer.start(name)
                    .attribute("colspan", span(cell.columnSpan()))
                    .attribute("rowspan", span(cell.rowSpan()))
                    .attributes(cell.attributes());
            encoder.flow(cell.content());
            writer.end(name);
        }
        writer.end("tr");
    }

    private static @Nullable String name(SectionKind kind) {
        return switch (kind) {
            case HEAD -> "thead";
            case BODY -> "tbody";
            case FOOT -> "tfoot";
            case BARE -> null;
        };
    }

    private static @Nullable String span(int span) {
        return span == 1 ? null : Integer.toString(span);
    }
}
