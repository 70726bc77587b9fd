package org.watersmeet.text.document;

import java.util.List;
import java.util.function.Consumer;

/** Goes through a document, each node before what is in it, in the order of the source. */
public final class DocumentWalk {

    private final Consumer<? super Node> visitor;

    private DocumentWalk(Consumer<? super Node> visitor) {
        this.visitor = visitor;
    }

    /**
     * Shows each node to the visitor: also those in cells, captions, macro parameters and bodies.
     */
    public static void forEach(Document document, Consumer<? super Node> visitor) {
        new DocumentWalk(visitor).all(document.content());
    }

    private void all(List<? extends Node> nodes) {
        for (Node node : nodes) {
            visitor.accept(node);
            if (node instanceof Inline inline) {
                inside(inline);
            } else {
                inside((Block) node);
            }
        }
    }

    private void inside(Block block) {
        switch (block) {
            case Paragraph it -> all(it.content());
            case Heading it -> all(it.content());
            case Preformatted it -> all(it.content());
            case Quote it -> all(it.content());
            case Division it -> all(it.content());
            case ItemList it -> it.items().forEach(item -> all(item.content()));
            case DefinitionList it -> it.items().forEach(item -> all(item.content()));
            case Table it -> table(it);
            case Layout it -> layout(it);
            case TaskList it -> it.tasks().forEach(task -> all(task.body()));
            case Macro it -> macro(it);
            case Rule it -> {}
            case TemplateDeclarations it -> {}
            case Unknown it -> {}
        }
    }

    private void inside(Inline inline) {
        switch (inline) {
            case Mark it -> all(it.content());
            case WebLink it -> all(it.content());
            case Link it -> link(it);
            case Image it -> image(it);
            case Placeholder it -> all(it.content());
            case InlineCommentMarker it -> all(it.content());
            case NestedBlock it -> all(List.of(it.block()));
            case Macro it -> macro(it);
            case Text it -> {}
            case LineBreak it -> {}
            case Resource it -> {}
            case WebImage it -> {}
            case Emoticon it -> {}
            case CalendarDate it -> {}
            case TemplateVariable it -> {}
            case SourceComment it -> {}
            case Unknown it -> {}
        }
    }

    private void table(Table table) {
        if (table.caption() != null) {
            all(table.caption().content());
        }
        for (TableSection section : table.sections()) {
            for (TableRow row : section.rows()) {
                row.cells().forEach(cell -> all(cell.content()));
            }
        }
    }

    private void layout(Layout layout) {
        for (LayoutSection section : layout.sections()) {
            section.cells().forEach(cell -> all(cell.content()));
        }
    }

    private void macro(Macro macro) {
        macro.parameters().forEach(parameter -> all(parameter.value()));
        if (macro.body() instanceof MacroBody.Rich rich) {
            all(rich.content());
        }
    }

    private void link(Link link) {
        if (link.resource() != null) {
            all(List.of(link.resource()));
        }
        if (link.body() instanceof LinkBody.Rich rich) {
            all(rich.content());
        }
    }

    private void image(Image image) {
        all(List.of(image.source()));
        if (image.caption() != null) {
            all(image.caption().content());
        }
    }
}
