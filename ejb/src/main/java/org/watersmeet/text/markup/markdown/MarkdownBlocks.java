package org.watersmeet.text.markup.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell.Alignment;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Attribute;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.CellKind;
import org.watersmeet.text.document.Heading;
import org.watersmeet.text.document.HeadingLevel;
import org.watersmeet.text.document.ItemList;
import org.watersmeet.text.document.ListItem;
import org.watersmeet.text.document.ListKind;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.MacroBody;
import org.watersmeet.text.document.MacroForm;
import org.watersmeet.text.document.MacroIdentity;
import org.watersmeet.text.document.MacroParameter;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.Paragraph;
import org.watersmeet.text.document.ParameterForm;
import org.watersmeet.text.document.Quote;
import org.watersmeet.text.document.Rule;
import org.watersmeet.text.document.SectionKind;
import org.watersmeet.text.document.Table;
import org.watersmeet.text.document.TableCell;
import org.watersmeet.text.document.TableRow;
import org.watersmeet.text.document.TableSection;
import org.watersmeet.text.document.TaskItem;
import org.watersmeet.text.document.TaskList;
import org.watersmeet.text.document.TaskStatus;
import org.watersmeet.text.document.Text;
import org.watersmeet.text.document.TextRuns;
import org.watersmeet.text.markup.SourceText;

/** Makes our blocks of commonmark's. Recursion ends at the parser's limit on nesting. */
final class MarkdownBlocks {

    private final MarkdownInlines inlines = new MarkdownInlines();
    private int tasks;

    List<Node> blocks(org.commonmark.node.Node parent) {
        List<Node> blocks = new ArrayList<>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            add(node, blocks);
        }
        return TextRuns.joined(blocks);
    }

    private void add(org.commonmark.node.Node node, List<Node> to) {
        switch (node) {
            case org.commonmark.node.Paragraph it ->
                    to.add(new Paragraph(inlines.of(it), Attributes.NONE));
            case org.commonmark.node.Heading it ->
                    to.add(
                            new Heading(
                                    HeadingLevel.of(it.getLevel()),
                                    inlines.of(it),
                                    Attributes.NONE));
            case BlockQuote it -> to.add(new Quote(blocks(it), Attributes.NONE));
            case ListBlock it -> to.add(list(it));
            case ThematicBreak it -> to.add(new Rule(Attributes.NONE));
            case FencedCodeBlock it -> to.add(code(it.getInfo(), it.getLiteral()));
            case IndentedCodeBlock it -> to.add(code("", it.getLiteral()));
            case HtmlBlock it -> to.addAll(HtmlNodes.of(it.getLiteral()));
            case TableBlock it -> to.add(table(it));
            // Marks a task; said by the list. Definitions are said by the links.
            case TaskListItemMarker it -> {}
            case LinkReferenceDefinition it -> {}
            default -> to.addAll(blocks(node));
        }
    }

    private Node list(ListBlock list) {
        boolean allTasks = true;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            allTasks &= item.getFirstChild() instanceof TaskListItemMarker;
        }
        return allTasks ? taskList(list) : itemList(list);
    }

    private ItemList itemList(ListBlock list) {
        List<ListItem> items = new ArrayList<>();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            List<Node> content = new ArrayList<>();
            if (item.getFirstChild() instanceof TaskListItemMarker marker) {
                content.add(new Text(marker.isChecked() ? "[x] " : "[ ] "));
            }
            content.addAll(content(item, list.isTight()));
            items.add(new ListItem(TextRuns.joined(content), Attributes.NONE));
        }
        boolean numbered = list instanceof OrderedList;
        return new ItemList(numbered ? ListKind.NUMBERED : ListKind.BULLETED, items, start(list));
    }

    private static Attributes start(ListBlock list) {
        Integer start = list instanceof OrderedList it ? it.getMarkerStartNumber() : null;
        return start == null || start == 1
                ? Attributes.NONE
                : new Attributes(List.of(new Attribute("start", start.toString())));
    }

    private TaskList taskList(ListBlock list) {
        List<TaskItem> items = new ArrayList<>();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            boolean done =
                    item.getFirstChild() instanceof TaskListItemMarker marker && marker.isChecked();
            items.add(
                    new TaskItem(
                            Integer.toString(++tasks),
                            null,
                            done ? TaskStatus.COMPLETE : TaskStatus.INCOMPLETE,
                            content(item, list.isTight()),
                            Attributes.NONE));
        }
        return new TaskList(items, Attributes.NONE);
    }

    /** In a tight list the paragraphs of items are lines without an element. */
    private List<Node> content(org.commonmark.node.Node item, boolean tight) {
        List<Node> content = new ArrayList<>();
        for (var node = item.getFirstChild(); node != null; node = node.getNext()) {
            if (tight && node instanceof org.commonmark.node.Paragraph line) {
                content.addAll(inlines.of(line));
            } else {
                add(node, content);
            }
        }
        return TextRuns.joined(content);
    }

    private static Macro code(@Nullable String info, String literal) {
        String language = info == null ? "" : SourceText.legal(info.strip().split("\\s", 2)[0]);
        String text = literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
        var parameter =
                new MacroParameter(
                        "language",
                        ParameterForm.NAMED,
                        List.of(new Text(language.isEmpty() ? "none" : language)),
                        Attributes.NONE);
        return new Macro(
                "code",
                MacroForm.STRUCTURED,
                MacroIdentity.NONE,
                List.of(parameter),
                new MacroBody.Plain(text),
                Attributes.NONE);
    }

    private Table table(TableBlock table) {
        List<TableRow> rows = new ArrayList<>();
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                rows.add(row(row));
            }
        }
        var body = new TableSection(SectionKind.BODY, rows, Attributes.NONE);
        return new Table(null, List.of(), List.of(body), Attributes.NONE);
    }

    private TableRow row(org.commonmark.node.Node row) {
        List<TableCell> cells = new ArrayList<>();
        for (var node = row.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof org.commonmark.ext.gfm.tables.TableCell cell) {
                cells.add(
                        new TableCell(
                                cell.isHeader() ? CellKind.HEADER : CellKind.DATA,
                                1,
                                1,
                                List.copyOf(inlines.of(cell)),
                                alignment(cell.getAlignment())));
            }
        }
        return new TableRow(cells, Attributes.NONE);
    }

    private static Attributes alignment(@Nullable Alignment alignment) {
        if (alignment == null) {
            return Attributes.NONE;
        }
        String style = "text-align: " + alignment.name().toLowerCase(Locale.ROOT) + ";";
        return new Attributes(List.of(new Attribute("style", style)));
    }
}
