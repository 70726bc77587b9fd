package org.watersmeet.text.rendering;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.CellKind;
import org.watersmeet.text.document.ColumnGroup;
import org.watersmeet.text.document.SectionKind;
import org.watersmeet.text.document.Table;
import org.watersmeet.text.document.TableCell;
import org.watersmeet.text.document.TableColumn;
import org.watersmeet.text.document.TableRow;
import org.watersmeet.text.document.TableSection;

/** Writes tables, in a box of their own that scrolls when the table is wider than the page. */
final class TableHtml {

    /** More would only make a browser work; HTML itself stops at 1,000 columns. */
    private static final int MOST_SPANNED = 1000;

    private static final Set<String> COLOURS =
            Set.of("grey", "red", "yellow", "green", "blue", "purple", "teal", "orange");

    private final HtmlRendering rendering;
    private final HtmlWriter out;

    TableHtml(HtmlRendering rendering) {
        this.rendering = rendering;
        this.out = rendering.out;
    }

    void write(Table table) {
        out.start("div").css("wm-table-wrap").start("table").css("wm-table");
        CommonAttributes.write(table.attributes(), out);
        if (table.caption() != null) {
            out.start("caption");
            rendering.flow(table.caption().content());
            out.end();
        }
        for (ColumnGroup group : table.columns()) {
            columns(group);
        }
        for (TableSection section : table.sections()) {
            section(section);
        }
        out.end().end();
    }

    private void columns(ColumnGroup group) {
        out.start("colgroup");
        for (TableColumn column : group.columns()) {
            out.start("col");
            CommonAttributes.write(column.attributes(), out);
            out.end();
        }
        out.end();
    }

    private void section(TableSection section) {
        out.start(
                switch (section.kind()) {
                    case HEAD -> "thead";
                    case FOOT -> "tfoot";
                    // A browser would add the element; so the result is what it reads.
                    case BODY, BARE -> "tbody";
                });
        for (TableRow row : section.rows()) {
            row(row, section.kind());
        }
        out.end();
    }

    private void row(TableRow row, SectionKind section) {
        out.start("tr").css(rendering.changes.css(row));
        CommonAttributes.write(row.attributes(), out);
        boolean allHeaders = row.cells().stream().allMatch(it -> it.kind() == CellKind.HEADER);
        for (TableCell cell : row.cells()) {
            cell(cell, allHeaders || section == SectionKind.HEAD ? "col" : "row");
        }
        out.end();
    }

    private void cell(TableCell cell, String scope) {
        boolean header = cell.kind() == CellKind.HEADER;
        out.start(header ? "th" : "td")
                .css(css(cell))
                .attribute("scope", header ? scope : null)
                .attribute("colspan", span(cell.columnSpan()))
                .attribute("rowspan", span(cell.rowSpan()));
        CommonAttributes.write(cell.attributes(), out);
        rendering.changes.open(cell);
        rendering.flow(cell.content());
        rendering.changes.close(cell);
        out.end();
    }

    private @Nullable String css(TableCell cell) {
        String colour = colour(cell);
        String change = rendering.changes.css(cell);
        if (colour == null) {
            return change;
        }
        String highlight = "wm-highlight-" + colour;
        return change == null ? highlight : highlight + " " + change;
    }

    private static @Nullable String colour(TableCell cell) {
        String colour = cell.attributes().get("data-highlight-colour");
        return colour != null && COLOURS.contains(colour) ? colour : null;
    }

    private static @Nullable String span(int span) {
        return span <= 1 ? null : Integer.toString(Math.min(span, MOST_SPANNED));
    }
}
