package org.watersmeet.text.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Block;
import org.watersmeet.text.document.Division;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.ItemList;
import org.watersmeet.text.document.Layout;
import org.watersmeet.text.document.LayoutCell;
import org.watersmeet.text.document.LayoutSection;
import org.watersmeet.text.document.ListItem;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.MacroBody;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.Quote;
import org.watersmeet.text.document.Table;
import org.watersmeet.text.document.TableCell;
import org.watersmeet.text.document.TableRow;
import org.watersmeet.text.document.TableSection;
import org.watersmeet.text.document.TaskItem;
import org.watersmeet.text.document.TaskList;

/**
 * Merges what two authors have made of one text, block by block: what only one of them touched is
 * as that one left it, what both touched alike is so. Items of lists, rows and cells of tables,
 * cells of layouts and the blocks in the bodies of macros are blocks too; a paragraph or a heading
 * that both changed is a contradiction, and so is one that one changed and the other deleted.
 *
 * <p>Nothing of either side is lost in a merge, and it never makes up an order: two insertions at
 * one place stand there one after the other, theirs first.
 */
public final class ThreeWayMerge {

    private final Budget budget = new Budget(Budget.USUAL);

    private ThreeWayMerge() {}

    /**
     * Merges; empty when the two contradict each other.
     *
     * @param base what both began with
     */
    public static Optional<Document> of(Document base, Document mine, Document theirs) {
        List<Node> merged =
                new ThreeWayMerge().flow(base.content(), mine.content(), theirs.content());
        return Optional.ofNullable(merged).map(Document::new);
    }

    private @Nullable List<Node> flow(List<Node> base, List<Node> mine, List<Node> theirs) {
        List<Unit> units =
                SequenceMerge.of(
                        Unit.all(base), Unit.all(mine), Unit.all(theirs), this::unit, budget);
        if (units == null) {
            return null;
        }
        List<Node> nodes = new ArrayList<>();
        units.forEach(unit -> nodes.addAll(unit.nodes()));
        return nodes;
    }

    private @Nullable Unit unit(Unit base, Unit mine, Unit theirs) {
        if (base.isText() || mine.isText() || theirs.isText()) {
            return null;
        }
        Block block = block(base.block(), mine.block(), theirs.block());
        return block == null ? null : new Unit(false, List.of((Node) block));
    }

    private @Nullable Block block(Block base, Block mine, Block theirs) {
        if (base instanceof ItemList b
                && mine instanceof ItemList m
                && theirs instanceof ItemList t) {
            return list(b, m, t);
        }
        if (base instanceof TaskList b
                && mine instanceof TaskList m
                && theirs instanceof TaskList t) {
            return tasks(b, m, t);
        }
        if (base instanceof Table b && mine instanceof Table m && theirs instanceof Table t) {
            return table(b, m, t);
        }
        if (base instanceof Layout b && mine instanceof Layout m && theirs instanceof Layout t) {
            return layout(b, m, t);
        }
        if (base instanceof Macro b && mine instanceof Macro m && theirs instanceof Macro t) {
            return macro(b, m, t);
        }
        if (base instanceof Quote b && mine instanceof Quote m && theirs instanceof Quote t) {
            List<Node> content = flow(b.content(), m.content(), t.content());
            var rest = pick(b.attributes(), m.attributes(), t.attributes());
            return content == null || rest == null ? null : new Quote(content, rest);
        }
        if (base instanceof Division b
                && mine instanceof Division m
                && theirs instanceof Division t) {
            List<Node> content = flow(b.content(), m.content(), t.content());
            var rest = pick(b.attributes(), m.attributes(), t.attributes());
            return content == null || rest == null ? null : new Division(content, rest);
        }
        return null;
    }

    private @Nullable ItemList list(ItemList base, ItemList mine, ItemList theirs) {
        var kind = pick(base.kind(), mine.kind(), theirs.kind());
        var rest = pick(base.attributes(), mine.attributes(), theirs.attributes());
        List<ListItem> items =
                SequenceMerge.of(base.items(), mine.items(), theirs.items(), this::item, budget);
        return kind == null || rest == null || items == null
                ? null
                : new ItemList(kind, items, rest);
    }

    private @Nullable ListItem item(ListItem base, ListItem mine, ListItem theirs) {
        List<Node> content = flow(base.content(), mine.content(), theirs.content());
        var rest = pick(base.attributes(), mine.attributes(), theirs.attributes());
        return content == null || rest == null ? null : new ListItem(content, rest);
    }

    private @Nullable TaskList tasks(TaskList base, TaskList mine, TaskList theirs) {
        var rest = pick(base.attributes(), mine.attributes(), theirs.attributes());
        List<TaskItem> tasks =
                SequenceMerge.of(base.tasks(), mine.tasks(), theirs.tasks(), this::task, budget);
        return rest == null || tasks == null ? null : new TaskList(tasks, rest);
    }

    /** A task is the same one by its id: who ticks it does not contradict who rewords it. */
    private @Nullable TaskItem task(TaskItem base, TaskItem mine, TaskItem theirs) {
        if (!Objects.equals(mine.id(), theirs.id())) {
            return null;
        }
        var status = pick(base.status(), mine.status(), theirs.status());
        var rest = pick(base.attributes(), mine.attributes(), theirs.attributes());
        List<Node> body = flow(base.body(), mine.body(), theirs.body());
        return status == null || rest == null || body == null
                ? null
                : new TaskItem(mine.id(), mine.uuid(), status, body, rest);
    }

    private @Nullable Table table(Table base, Table mine, Table theirs) {
        if (!Objects.equals(base.caption(), mine.caption())
                || !Objects.equals(base.caption(), theirs.caption())
                || !base.columns().equals(mine.columns())
                || !base.columns().equals(theirs.columns())) {
            // who changes the columns contradicts who fills them
            return null;
        }
        var rest = pick(base.attributes(), mine.attributes(), theirs.attributes());
        List<TableSection> sections =
                SequenceMerge.of(
                        base.sections(), mine.sections(), theirs.sections(), this::section, budget);
        return rest == null || sections == null
                ? null
                : new Table(base.caption(), base.columns(), sections, rest);
    }

    private @Nullable TableSection section(
            TableSection base, TableSection mine, TableSection theirs) {
        var kind = pick(base.kind(), mine.kind(), theirs.kind());
        var rest = pick(base.attributes(), mine.attributes(), theirs.attributes());
        List<TableRow> rows =
                SequenceMerge.of(base.rows(), mine.rows(), theirs.rows(), this::row, budget);
        return kind == null || rest == null || rows == null
                ? null
                : new TableSection(kind, rows, rest);
    }

    /** Rows of one length only: a column that was added would stand in some rows and not others. */
    private @Nullable TableRow row(TableRow base, TableRow mine, TableRow theirs) {
        int width = base.cells().size();
        if (mine.cells().size() != width || theirs.cells().size() != width) {
            return null;
        }
        var rest = pick(base.attributes(), mine.attributes(), theirs.attributes());
        List<TableCell> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            TableCell cell = cell(base.cells().get(i), mine.cells().get(i), theirs.cells().get(i));
            if (cell == null) {
                return null;
            }
            cells.add(cell);
        }
        return rest == null ? null : new TableRow(cells, rest);
    }

    private @Nullable TableCell cell(TableCell base, TableCell mine, TableCell theirs) {
        TableCell picked = pick(base, mine, theirs);
        if (picked != null) {
            return picked;
        }
        boolean sameShape =
                withoutContent(base).equals(withoutContent(mine))
                        && withoutContent(base).equals(withoutContent(theirs));
        List<Node> content =
                sameShape ? flow(base.content(), mine.content(), theirs.content()) : null;
        return content == null
                ? null
                : new TableCell(
                        base.kind(), base.columnSpan(), base.rowSpan(), content, base.attributes());
    }

    private static TableCell withoutContent(TableCell cell) {
        return new TableCell(
                cell.kind(), cell.columnSpan(), cell.rowSpan(), List.of(), cell.attributes());
    }

    private @Nullable Layout layout(Layout base, Layout mine, Layout theirs) {
        var rest = pick(base.attributes(), mine.attributes(), theirs.attributes());
        List<LayoutSection> sections =
                SequenceMerge.of(
                        base.sections(),
                        mine.sections(),
                        theirs.sections(),
                        this::layoutSection,
                        budget);
        return rest == null || sections == null ? null : new Layout(sections, rest);
    }

    private @Nullable LayoutSection layoutSection(
            LayoutSection base, LayoutSection mine, LayoutSection theirs) {
        int width = base.cells().size();
        if (base.kind() != mine.kind()
                || base.kind() != theirs.kind()
                || mine.cells().size() != width
                || theirs.cells().size() != width) {
            return null;
        }
        var rest = pick(base.attributes(), mine.attributes(), theirs.attributes());
        List<LayoutCell> cells =
                SequenceMerge.of(
                        base.cells(), mine.cells(), theirs.cells(), this::layoutCell, budget);
        return rest == null || cells == null ? null : new LayoutSection(base.kind(), cells, rest);
    }

    private @Nullable LayoutCell layoutCell(LayoutCell base, LayoutCell mine, LayoutCell theirs) {
        List<Node> content = flow(base.content(), mine.content(), theirs.content());
        var rest = pick(base.attributes(), mine.attributes(), theirs.attributes());
        return content == null || rest == null ? null : new LayoutCell(content, rest);
    }

    private @Nullable Macro macro(Macro base, Macro mine, Macro theirs) {
        if (!(base.body() instanceof MacroBody.Rich b)
                || !(mine.body() instanceof MacroBody.Rich m)
                || !(theirs.body() instanceof MacroBody.Rich t)) {
            return null;
        }
        Macro frame = pick(withoutBody(base), withoutBody(mine), withoutBody(theirs));
        List<Node> content = flow(b.content(), m.content(), t.content());
        return frame == null || content == null ? null : with(frame, new MacroBody.Rich(content));
    }

    private static Macro withoutBody(Macro macro) {
        return with(macro, new MacroBody.None());
    }

    private static Macro with(Macro macro, MacroBody body) {
        return new Macro(
                macro.name(),
                macro.form(),
                macro.identity(),
                macro.parameters(),
                body,
                macro.attributes());
    }

    /** The value of the side that changed it; null when both did, each otherwise. */
    private static <T> @Nullable T pick(T base, T mine, T theirs) {
        if (mine.equals(base)) {
            return theirs;
        }
        return theirs.equals(base) || theirs.equals(mine) ? mine : null;
    }
}
