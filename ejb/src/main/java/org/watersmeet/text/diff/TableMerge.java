package org.watersmeet.text.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.watersmeet.text.document.Layout;
import org.watersmeet.text.document.LayoutCell;
import org.watersmeet.text.document.LayoutSection;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.Table;
import org.watersmeet.text.document.TableCell;
import org.watersmeet.text.document.TableRow;
import org.watersmeet.text.document.TableSection;

/** Merges what has rows and cells: tables by rows, then by cells; layouts cell by cell. */
final class TableMerge {

    private static final Sort<TableRow> ROWS = new Sort<>(TableMerge::content, (a, b) -> true);
    private static final Sort<TableCell> CELLS =
            new Sort<>(TableCell::content, TableMerge::comparable);

    private final BlockMerge blocks;
    private final Marks marks;
    private final Budget budget;

    TableMerge(BlockMerge blocks, Marks marks, Budget budget) {
        this.blocks = blocks;
        this.marks = marks;
        this.budget = budget;
    }

    private static List<Node> content(TableRow row) {
        return row.cells().stream().flatMap(cell -> cell.content().stream()).toList();
    }

    /** A cell that became a header, or wider, is another cell. */
    private static boolean comparable(TableCell before, TableCell after) {
        return before.kind() == after.kind()
                && before.columnSpan() == after.columnSpan()
                && before.rowSpan() == after.rowSpan();
    }

    /** The tables have the same sorts of sections and the same caption. */
    Table merge(Table before, Table after) {
        List<TableSection> sections = new ArrayList<>();
        for (int i = 0; i < after.sections().size(); i++) {
            TableSection section = after.sections().get(i);
            List<TableRow> rows = rows(before.sections().get(i).rows(), section.rows());
            sections.add(new TableSection(section.kind(), rows, section.attributes()));
        }
        return new Table(after.caption(), after.columns(), sections, after.attributes());
    }

    private List<TableRow> rows(List<TableRow> before, List<TableRow> after) {
        List<TableRow> rows = new ArrayList<>();
        for (Step<TableRow> step : Alignment.of(before, after, ROWS, budget)) {
            rows.add(
                    switch (step) {
                        case Step.Same<TableRow> it -> it.after();
                        case Step.Deleted<TableRow> it -> marks.copy(it.before(), Change.DELETED);
                        case Step.Inserted<TableRow> it -> marks.copy(it.after(), Change.INSERTED);
                        case Step.Changed<TableRow> it -> row(it.before(), it.after());
                    });
        }
        return rows;
    }

    private TableRow row(TableRow before, TableRow after) {
        if (sameColumns(before.cells(), after.cells())) {
            return marks.put(
                    new TableRow(byColumn(before.cells(), after.cells()), after.attributes()),
                    Change.CHANGED);
        }
        List<TableCell> cells = new ArrayList<>();
        for (Step<TableCell> step : Alignment.of(before.cells(), after.cells(), CELLS, budget)) {
            cells.add(
                    switch (step) {
                        case Step.Same<TableCell> it -> it.after();
                        case Step.Deleted<TableCell> it -> marks.copy(it.before(), Change.DELETED);
                        case Step.Inserted<TableCell> it -> marks.copy(it.after(), Change.INSERTED);
                        case Step.Changed<TableCell> it -> cell(it.before(), it.after());
                    });
        }
        return marks.put(new TableRow(cells, after.attributes()), Change.CHANGED);
    }

    /** Then no cell moves out of its column, whatever its words became. */
    private static boolean sameColumns(List<TableCell> before, List<TableCell> after) {
        return before.size() == after.size()
                && IntStream.range(0, after.size())
                        .allMatch(i -> comparable(before.get(i), after.get(i)));
    }

    private List<TableCell> byColumn(List<TableCell> before, List<TableCell> after) {
        List<TableCell> cells = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            TableCell cell = after.get(i);
            cells.add(before.get(i).equals(cell) ? cell : cell(before.get(i), cell));
        }
        return cells;
    }

    private TableCell cell(TableCell before, TableCell after) {
        return marks.put(
                new TableCell(
                        after.kind(),
                        after.columnSpan(),
                        after.rowSpan(),
                        blocks.flow(before.content(), after.content()),
                        after.attributes()),
                Change.CHANGED);
    }

    /** The layouts have as many sections, and these as many cells. */
    Layout merge(Layout before, Layout after) {
        List<LayoutSection> sections = new ArrayList<>();
        for (int i = 0; i < after.sections().size(); i++) {
            sections.add(section(before.sections().get(i), after.sections().get(i)));
        }
        return new Layout(sections, after.attributes());
    }

    private LayoutSection section(LayoutSection before, LayoutSection after) {
        List<LayoutCell> cells = new ArrayList<>();
        for (int i = 0; i < after.cells().size(); i++) {
            LayoutCell cell = after.cells().get(i);
            List<Node> content = blocks.flow(before.cells().get(i).content(), cell.content());
            cells.add(new LayoutCell(content, cell.attributes()));
        }
        return new LayoutSection(after.kind(), cells, after.attributes());
    }
}
