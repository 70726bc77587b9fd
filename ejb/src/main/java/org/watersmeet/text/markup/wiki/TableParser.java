package org.watersmeet.text.markup.wiki;

import java.util.ArrayList;
import java.util.List;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.CellKind;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.SectionKind;
import org.watersmeet.text.document.Table;
import org.watersmeet.text.document.TableCell;
import org.watersmeet.text.document.TableRow;
import org.watersmeet.text.document.TableSection;

/** Reads tables: {@code ||header||} and {@code |cell|}. */
final class TableParser {

    private final WikiText text;
    private final BlockParser blocks;
    private final Counts counts;

    TableParser(WikiText text, BlockParser blocks, Counts counts) {
        this.text = text;
        this.blocks = blocks;
        this.counts = counts;
    }

    /** Adds the table that begins with the line. Returns where the next line begins. */
    int parse(int from, int to, List<Node> into) {
        List<TableRow> rows = new ArrayList<>();
        int line = from;
        while (line < to && isRow(line, to)) {
            int end = rowEnd(line, to);
            rows.add(row(text.skipSpace(line, end), end));
            line = end + 1;
        }
        var body = new TableSection(SectionKind.BODY, rows, Attributes.NONE);
        into.add(new Table(null, List.of(), List.of(body), Attributes.NONE));
        return line;
    }

    private boolean isRow(int line, int to) {
        return LineKind.of(text, line, Math.min(text.lineEnd(line), to)) == LineKind.TABLE;
    }

    /** A row ends with the line that a bar ends, before the next row, or before a blank line. */
    private int rowEnd(int line, int to) {
        int end = Math.min(text.lineEnd(line), to);
        while (end < to && text.at(text.trimEnd(line, end) - 1) != '|') {
            int next = Math.min(text.lineEnd(end + 1), to);
            LineKind kind = LineKind.of(text, Math.min(end + 1, to), next);
            if (kind == LineKind.BLANK || kind == LineKind.TABLE) {
                break;
            }
            end = next;
        }
        return end;
    }

    private TableRow row(int from, int to) {
        List<TableCell> cells = new ArrayList<>();
        counts.node();
        int bar = from;
        int end = text.trimEnd(from, to);
        while (bar < end) {
            boolean header = text.at(bar + 1, from, end) == '|';
            int start = bar + (header ? 2 : 1);
            if (start >= end && !cells.isEmpty()) {
                break; // the bar that closes the row
            }
            bar = cellEnd(Math.min(start, end), end);
            cells.add(cell(header, Math.min(start, end), bar));
        }
        return new TableRow(cells, Attributes.NONE);
    }

    private TableCell cell(boolean header, int from, int to) {
        counts.cell();
        return new TableCell(
                header ? CellKind.HEADER : CellKind.DATA,
                1,
                1,
                blocks.parse(from, to),
                Attributes.NONE);
    }

    /** The next bar that is in no link or image, or the end. */
    private int cellEnd(int from, int to) {
        int i = from;
        while (i < to) {
            switch (text.at(i)) {
                case '|' -> {
                    return i;
                }
                case '\\' -> i += 2;
                case '[' -> {
                    int close = text.closingBracket(i);
                    i = close < Math.min(text.lineEnd(i), to) ? close + 1 : i + 1;
                }
                case '!' -> i = Math.max(i + 1, ImageParser.end(text, i, to));
                default -> i++;
            }
        }
        return to;
    }
}
