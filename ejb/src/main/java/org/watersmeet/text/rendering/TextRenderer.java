package org.watersmeet.text.rendering;

import java.util.List;
import org.watersmeet.text.document.Block;
import org.watersmeet.text.document.CalendarDate;
import org.watersmeet.text.document.DefinitionItem;
import org.watersmeet.text.document.DefinitionList;
import org.watersmeet.text.document.Division;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.Emoticon;
import org.watersmeet.text.document.Heading;
import org.watersmeet.text.document.Image;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.InlineCommentMarker;
import org.watersmeet.text.document.ItemList;
import org.watersmeet.text.document.Layout;
import org.watersmeet.text.document.LayoutSection;
import org.watersmeet.text.document.LineBreak;
import org.watersmeet.text.document.Link;
import org.watersmeet.text.document.LinkBody;
import org.watersmeet.text.document.ListItem;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.MacroBody;
import org.watersmeet.text.document.Mark;
import org.watersmeet.text.document.NestedBlock;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.Paragraph;
import org.watersmeet.text.document.Placeholder;
import org.watersmeet.text.document.Preformatted;
import org.watersmeet.text.document.Quote;
import org.watersmeet.text.document.Resource;
import org.watersmeet.text.document.Rule;
import org.watersmeet.text.document.SourceComment;
import org.watersmeet.text.document.Table;
import org.watersmeet.text.document.TableCell;
import org.watersmeet.text.document.TableRow;
import org.watersmeet.text.document.TableSection;
import org.watersmeet.text.document.TaskItem;
import org.watersmeet.text.document.TaskList;
import org.watersmeet.text.document.TemplateDeclarations;
import org.watersmeet.text.document.TemplateVariable;
import org.watersmeet.text.document.Text;
import org.watersmeet.text.document.Unknown;
import org.watersmeet.text.document.WebImage;
import org.watersmeet.text.document.WebLink;

/**
 * Writes the words of a document: each block on lines of its own, cells parted by tabs. Macros give
 * their body; unknown elements, comments of the source and placeholders give nothing.
 */
public final class TextRenderer {

    private final StringBuilder out = new StringBuilder();

    private TextRenderer() {}

    /** The text of a document, without white space at its ends. */
    public static String render(Document document) {
        var renderer = new TextRenderer();
        renderer.flow(document.content());
        return renderer.out.toString().strip();
    }

    /** The text of a line, such as a heading. */
    static String ofLine(List<Inline> content) {
        var renderer = new TextRenderer();
        content.forEach(renderer::inline);
        return renderer.out.toString().strip();
    }

    private void flow(List<Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof Text text && text.value().isBlank() && atLineStart()) {
                continue; // the line end a source has between blocks
            }
            if (node instanceof Inline inline) {
                inline(inline);
            } else {
                newLine();
                block((Block) node);
                newLine();
            }
        }
    }

    private void newLine() {
        if (!atLineStart()) {
            out.append('\n');
        }
    }

    private boolean atLineStart() {
        return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    }

    private void block(Block block) {
        switch (block) {
            case Paragraph it -> it.content().forEach(this::inline);
            case Heading it -> it.content().forEach(this::inline);
            case Preformatted it -> it.content().forEach(this::inline);
            case Quote it -> flow(it.content());
            case Division it -> flow(it.content());
            case ItemList it -> {
                for (ListItem item : it.items()) {
                    line(item.content());
                }
            }
            case DefinitionList it -> {
                for (DefinitionItem item : it.items()) {
                    line(item.content());
                }
            }
            case TaskList it -> {
                for (TaskItem task : it.tasks()) {
                    line(task.body());
                }
            }
            case Table it -> table(it);
            case Layout it -> {
                for (LayoutSection section : it.sections()) {
                    section.cells().forEach(cell -> line(cell.content()));
                }
            }
            case Macro it -> macro(it);
            case Rule it -> {}
            case TemplateDeclarations it -> {}
            case Unknown it -> {}
        }
    }

    private void line(List<Node> content) {
        newLine();
        flow(content);
        newLine();
    }

    private void inline(Inline inline) {
        switch (inline) {
            case Text it -> out.append(it.value());
            case LineBreak it -> out.append('\n');
            case Mark it -> it.content().forEach(this::inline);
            case WebLink it -> it.content().forEach(this::inline);
            case Link it -> link(it);
            case Resource it -> out.append(LinkNames.of(it.target()));
            case Image it -> {
                out.append(it.alt() == null ? "" : it.alt());
                if (it.caption() != null) {
                    line(it.caption().content());
                }
            }
            case WebImage it -> out.append(it.alt() == null ? "" : it.alt());
            case TemplateVariable it -> out.append(it.name());
            case Emoticon it -> out.append(Emoticons.characters(it));
            case InlineCommentMarker it -> it.content().forEach(this::inline);
            case CalendarDate it -> out.append(it.value());
            case NestedBlock it -> line(List.of(it.block()));
            case Macro it -> macro(it);
            case Placeholder it -> {}
            case SourceComment it -> {}
            case Unknown it -> {}
        }
    }

    private void table(Table table) {
        if (table.caption() != null) {
            line(table.caption().content());
        }
        for (TableSection section : table.sections()) {
            section.rows().forEach(this::row);
        }
    }

    private void row(TableRow row) {
        newLine();
        boolean first = true;
        for (TableCell cell : row.cells()) {
            if (!first) {
                out.append('\t');
            }
            first = false;
            int start = out.length();
            flow(cell.content());
            dropLineEnd(start);
        }
        newLine();
    }

    /** A cell ends with its last block's line end; the row goes on. */
    private void dropLineEnd(int start) {
        int last = out.length() - 1;
        if (last >= start && out.charAt(last) == '\n') {
            out.setLength(last);
        }
    }

    private void macro(Macro macro) {
        switch (macro.body()) {
            case MacroBody.None none -> {
                String title = macro.name().equals("status") ? macro.parameter("title") : null;
                out.append(title == null ? "" : title);
            }
            case MacroBody.Plain plain -> {
                newLine();
                out.append(plain.text());
                newLine();
            }
            case MacroBody.Rich rich -> line(rich.content());
        }
    }

    private void link(Link link) {
        switch (link.body()) {
            case LinkBody.Rich rich -> rich.content().forEach(this::inline);
            case LinkBody.Plain plain -> out.append(plain.text());
            case LinkBody.None none -> out.append(LinkNames.of(link));
        }
    }
}
