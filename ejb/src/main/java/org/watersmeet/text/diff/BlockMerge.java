package org.watersmeet.text.diff;

import java.util.ArrayList;
import java.util.List;
import org.watersmeet.text.document.Block;
import org.watersmeet.text.document.DefinitionItem;
import org.watersmeet.text.document.DefinitionList;
import org.watersmeet.text.document.Division;
import org.watersmeet.text.document.Heading;
import org.watersmeet.text.document.ItemList;
import org.watersmeet.text.document.Layout;
import org.watersmeet.text.document.ListItem;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.MacroBody;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.Paragraph;
import org.watersmeet.text.document.Preformatted;
import org.watersmeet.text.document.Quote;
import org.watersmeet.text.document.Rule;
import org.watersmeet.text.document.Table;
import org.watersmeet.text.document.TaskItem;
import org.watersmeet.text.document.TaskList;
import org.watersmeet.text.document.TemplateDeclarations;
import org.watersmeet.text.document.Unknown;

/** Merges flow and blocks. The depth of recursion is that of the documents, which is bounded. */
final class BlockMerge {

    private static final Sort<Unit> UNITS = new Sort<>(Unit::nodes, Shapes::comparable);
    private static final Sort<ListItem> ITEMS = new Sort<>(ListItem::content, (a, b) -> true);
    private static final Sort<DefinitionItem> DEFINITIONS =
            new Sort<>(DefinitionItem::content, (a, b) -> a.kind() == b.kind());
    private static final Sort<TaskItem> TASKS = new Sort<>(TaskItem::body, (a, b) -> true);

    private final Marks marks;
    private final Budget budget;
    private final TextMerge text;
    private final TableMerge tables;

    BlockMerge(Marks marks, Budget budget) {
        this.marks = marks;
        this.budget = budget;
        this.text = new TextMerge(marks, budget);
        this.tables = new TableMerge(this, marks, budget);
    }

    List<Node> flow(List<Node> before, List<Node> after) {
        List<Node> merged = new ArrayList<>();
        for (Step<Unit> step : Alignment.of(Unit.of(before), Unit.of(after), UNITS, budget)) {
            switch (step) {
                case Step.Same<Unit> it -> merged.addAll(it.after().nodes());
                case Step.Deleted<Unit> it -> copyAll(it.before(), Change.DELETED, merged);
                case Step.Inserted<Unit> it -> copyAll(it.after(), Change.INSERTED, merged);
                case Step.Changed<Unit> it -> merge(it.before(), it.after(), merged);
            }
        }
        return merged;
    }

    private void copyAll(Unit unit, Change change, List<Node> merged) {
        unit.nodes().forEach(node -> merged.add(marks.copy(node, change)));
    }

    private void merge(Unit before, Unit after, List<Node> merged) {
        if (after.isText()) {
            merged.addAll(text.merge(before.text(), after.text()));
        } else {
            merged.add(marks.put(block(before.block(), after.block()), Change.CHANGED));
        }
    }

    /** The later block with both contents; {@link Shapes} has found the two to be of one shape. */
    private Block block(Block before, Block after) {
        return switch (after) {
            case Paragraph it ->
                    new Paragraph(
                            text.merge(((Paragraph) before).content(), it.content()),
                            it.attributes());
            case Heading it ->
                    new Heading(
                            it.level(),
                            text.merge(((Heading) before).content(), it.content()),
                            it.attributes());
            case Preformatted it ->
                    new Preformatted(
                            text.merge(((Preformatted) before).content(), it.content()),
                            it.attributes());
            case Quote it ->
                    new Quote(flow(((Quote) before).content(), it.content()), it.attributes());
            case Division it ->
                    new Division(
                            flow(((Division) before).content(), it.content()), it.attributes());
            case ItemList it -> list((ItemList) before, it);
            case DefinitionList it -> definitions((DefinitionList) before, it);
            case TaskList it -> tasks((TaskList) before, it);
            case Table it -> tables.merge((Table) before, it);
            case Layout it -> tables.merge((Layout) before, it);
            case Macro it -> macro((Macro) before, it);
            case Rule it -> new Rule(it.attributes());
            case TemplateDeclarations it -> new TemplateDeclarations(it.fields(), it.attributes());
            case Unknown it -> new Unknown(it.name(), it.source());
        };
    }

    private ItemList list(ItemList before, ItemList after) {
        List<ListItem> items = new ArrayList<>();
        for (Step<ListItem> step : Alignment.of(before.items(), after.items(), ITEMS, budget)) {
            items.add(
                    switch (step) {
                        case Step.Same<ListItem> it -> it.after();
                        case Step.Deleted<ListItem> it -> marks.copy(it.before(), Change.DELETED);
                        case Step.Inserted<ListItem> it -> marks.copy(it.after(), Change.INSERTED);
                        case Step.Changed<ListItem> it -> item(it.before(), it.after());
                    });
        }
        return new ItemList(after.kind(), items, after.attributes());
    }

    private ListItem item(ListItem before, ListItem after) {
        return marks.put(
                new ListItem(flow(before.content(), after.content()), after.attributes()),
                Change.CHANGED);
    }

    private DefinitionList definitions(DefinitionList before, DefinitionList after) {
        List<DefinitionItem> items = new ArrayList<>();
        for (Step<DefinitionItem> step :
                Alignment.of(before.items(), after.items(), DEFINITIONS, budget)) {
            items.add(
                    switch (step) {
                        case Step.Same<DefinitionItem> it -> it.after();
                        case Step.Deleted<DefinitionItem> it ->
                                marks.copy(it.before(), Change.DELETED);
                        case Step.Inserted<DefinitionItem> it ->
                                marks.copy(it.after(), Change.INSERTED);
                        case Step.Changed<DefinitionItem> it -> item(it.before(), it.after());
                    });
        }
        return new DefinitionList(items, after.attributes());
    }

    private DefinitionItem item(DefinitionItem before, DefinitionItem after) {
        List<Node> content = flow(before.content(), after.content());
        return marks.put(
                new DefinitionItem(after.kind(), content, after.attributes()), Change.CHANGED);
    }

    private TaskList tasks(TaskList before, TaskList after) {
        List<TaskItem> tasks = new ArrayList<>();
        for (Step<TaskItem> step : Alignment.of(before.tasks(), after.tasks(), TASKS, budget)) {
            tasks.add(
                    switch (step) {
                        case Step.Same<TaskItem> it -> it.after();
                        case Step.Deleted<TaskItem> it -> marks.copy(it.before(), Change.DELETED);
                        case Step.Inserted<TaskItem> it -> marks.copy(it.after(), Change.INSERTED);
                        case Step.Changed<TaskItem> it -> task(it.before(), it.after());
                    });
        }
        return new TaskList(tasks, after.attributes());
    }

    private TaskItem task(TaskItem before, TaskItem after) {
        return marks.put(
                new TaskItem(
                        after.id(),
                        after.uuid(),
                        after.status(),
                        flow(before.body(), after.body()),
                        after.attributes()),
                Change.CHANGED);
    }

    private Macro macro(Macro before, Macro after) {
        MacroBody body = after.body();
        if (before.body() instanceof MacroBody.Rich old && body instanceof MacroBody.Rich rich) {
            body = new MacroBody.Rich(flow(old.content(), rich.content()));
        }
        return new Macro(
                after.name(),
                after.form(),
                after.identity(),
                after.parameters(),
                body,
                after.attributes());
    }
}
