package org.watersmeet.text.markup;

import java.util.List;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.Block;
import org.watersmeet.text.document.DefinitionItem;
import org.watersmeet.text.document.DefinitionKind;
import org.watersmeet.text.document.DefinitionList;
import org.watersmeet.text.document.Division;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.Heading;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.ItemList;
import org.watersmeet.text.document.Layout;
import org.watersmeet.text.document.LayoutCell;
import org.watersmeet.text.document.LayoutSection;
import org.watersmeet.text.document.ListItem;
import org.watersmeet.text.document.ListKind;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.Paragraph;
import org.watersmeet.text.document.Preformatted;
import org.watersmeet.text.document.Quote;
import org.watersmeet.text.document.Rule;
import org.watersmeet.text.document.Table;
import org.watersmeet.text.document.TaskItem;
import org.watersmeet.text.document.TaskList;
import org.watersmeet.text.document.TaskStatus;
import org.watersmeet.text.document.TemplateDeclarations;
import org.watersmeet.text.document.Unknown;

/** Writes a document as storage format, from the tree alone. One use. */
final class StorageEncoder {

    private final StringBuilder out = new StringBuilder(1024);
    private final XmlWriter writer = new XmlWriter(out);
    private final InlineEncoder inlines = new InlineEncoder(writer, this);
    private final TableEncoder tables = new TableEncoder(writer, this);
    private final TemplateEncoder templates = new TemplateEncoder(writer);

    String encode(Document document) {
        flow(document.content());
        return out.toString();
    }

    void flow(List<Node> nodes) {
        for (Node node : nodes) {
            // Macro and Unknown are of both kinds and written the same way.
            if (node instanceof Inline inline) {
                inlines.write(inline);
            } else {
                write((Block) node);
            }
        }
    }

    void write(Block block) {
        switch (block) {
            case Paragraph it -> phrasing("p", it.content(), it.attributes());
            case Heading it -> phrasing("h" + it.level().number(), it.content(), it.attributes());
            case Preformatted it -> phrasing("pre", it.content(), it.attributes());
            case Quote it -> flow("blockquote", it.content(), it.attributes());
            case Division it -> flow("div", it.content(), it.attributes());
            case Rule it -> flow("hr", List.of(), it.attributes());
            case ItemList it -> list(it);
            case DefinitionList it -> definitions(it);
            case Table it -> tables.write(it);
            case Layout it -> layout(it);
            case TaskList it -> tasks(it);
            case TemplateDeclarations it -> templates.write(it);
            case Macro it -> inlines.write(it);
            case Unknown it -> writer.verbatim(it.source());
        }
    }

    void flow(String name, List<Node> content, Attributes attributes) {
        writer.start(name).attributes(attributes);
        flow(content);
        writer.end(name);
    }

    private void phrasing(String name, List<Inline> content, Attributes attributes) {
        writer.start(name).attributes(attributes);
        inlines.writeAll(content);
        writer.end(name);
    }

    private void list(ItemList list) {
        String name = list.kind() == ListKind.NUMBERED ? "ol" : "ul";
        writer.start(name).attributes(list.attributes());
        for (ListItem item : list.items()) {
            flow("li", item.content(), item.attributes());
        }
        writer.end(name);
    }

    private void definitions(DefinitionList list) {
        writer.start("dl").attributes(list.attributes());
        for (DefinitionItem item : list.items()) {
            String name = item.kind() == DefinitionKind.TERM ? "dt" : "dd";
            flow(name, item.content(), item.attributes());
        }
        writer.end("dl");
    }

    private void layout(Layout layout) {
        writer.start("ac:layout").attributes(layout.attributes());
        for (LayoutSection section : layout.sections()) {
            writer.start("ac:layout-section");
            writer.attribute("ac:type", section.kind() == null ? null : section.kind().word());
            writer.attributes(section.attributes());
            for (LayoutCell cell : section.cells()) {
                flow("ac:layout-cell", cell.content(), cell.attributes());
            }
            writer.end("ac:layout-section");
        }
        writer.end("ac:layout");
    }

    private void tasks(TaskList list) {
        writer.start("ac:task-list").attributes(list.attributes());
        for (TaskItem task : list.tasks()) {
            writer.start("ac:task").attributes(task.attributes());
            if (task.id() != null) {
                inlines.textElement("ac:task-id", task.id());
            }
            if (task.uuid() != null) {
                inlines.textElement("ac:task-uuid", task.uuid());
            }
            boolean complete = task.status() == TaskStatus.COMPLETE;
            inlines.textElement("ac:task-status", complete ? "complete" : "incomplete");
            flow("ac:task-body", task.body(), Attributes.NONE);
            writer.end("ac:task");
        }
        writer.end("ac:task-list");
    }
}
