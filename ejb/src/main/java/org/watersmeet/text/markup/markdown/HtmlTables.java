package org.watersmeet.text.markup.markdown;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.watersmeet.text.document.CellKind;
import org.watersmeet.text.document.SectionKind;
import org.watersmeet.text.document.Table;
import org.watersmeet.text.document.TableCaption;
import org.watersmeet.text.document.TableCell;
import org.watersmeet.text.document.TableRow;
import org.watersmeet.text.document.TableSection;

/** Makes tables of HTML's, which the parser has put in order: sections, rows, cells. */
final class HtmlTables {

    private static final int MOST_SPANNED = 1000;

    private final HtmlBlocks blocks;

    HtmlTables(HtmlBlocks blocks) {
        this.blocks = blocks;
    }

    Table table(Element table) {
        TableCaption caption = null;
        List<TableSection> sections = new ArrayList<>();
        for (Element part : table.children()) {
            switch (part.normalName()) {
                case "caption" ->
                        caption = new TableCaption(blocks.flow(part), HtmlNodes.attributes(part));
                case "thead" -> sections.add(section(SectionKind.HEAD, part));
                case "tbody" -> sections.add(section(SectionKind.BODY, part));
                case "tfoot" -> sections.add(section(SectionKind.FOOT, part));
                default -> {} // columns: only their look
            }
        }
        return new Table(caption, List.of(), sections, HtmlNodes.attributes(table));
    }

    private TableSection section(SectionKind kind, Element section) {
        List<TableRow> rows = new ArrayList<>();
        for (Element row : section.children()) {
            if (row.normalName().equals("tr")) {
                rows.add(row(row));
            }
        }
        return new TableSection(kind, rows, HtmlNodes.attributes(section));
    }

    private TableRow row(Element row) {
        List<TableCell> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            boolean header = cell.normalName().equals("th");
            if (header || cell.normalName().equals("td")) {
                cells.add(
                        new TableCell(
                                header ? CellKind.HEADER : CellKind.DATA,
                                span(cell.attr("colspan")),
                                span(cell.attr("rowspan")),
                                blocks.flow(cell),
                                HtmlNodes.attributes(cell)));
            }
        }
        return new TableRow(cells, HtmlNodes.attributes(row));
    }

    private static int span(String value) {
        try {
            return Math.clamp(Integer.parseInt(value), 1, MOST_SPANNED);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
