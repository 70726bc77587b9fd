package org.watersmeet.text.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Copies a document with other nodes in the place of the texts that a reader sees as running text:
 * not those in macro parameters, placeholders and image captions. Texts are shown in the order of
 * the source, each once; and unlike with {@link DocumentRewriter} one may become several nodes,
 * also where it stands bare between blocks.
 */
public final class TextReplacement {

    private final Function<? super Text, ? extends List<? extends Inline>> replacement;

    private TextReplacement(Function<? super Text, ? extends List<? extends Inline>> replacement) {
        this.replacement = replacement;
    }

    /**
     * @param replacement what stands for a text; the text itself, alone, to leave it as it is
     */
    public static Document in(
            Document document,
            Function<? super Text, ? extends List<? extends Inline>> replacement) {
        return new Document(new TextReplacement(replacement).flow(document.content()));
    }

    private List<Node> flow(List<? extends Node> nodes) {
        List<Node> copies = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            switch (node) {
                case Text text -> copies.addAll(replacement.apply(text));
                case Inline inline -> copies.add(inline(inline));
                case Block block -> copies.add(block(block));
            }
        }
        return copies;
    }

    private List<Inline> inlines(List<Inline> nodes) {
        List<Inline> copies = new ArrayList<>(nodes.size());
        for (Inline node : nodes) {
            if (node instanceof Text text) {
                copies.addAll(replacement.apply(text));
            } else {
                copies.add(inline(node));
            }
        }
        return copies;
    }

    private Block block(Block block) {
        return switch (block) {
            case Paragraph it -> new Paragraph(inlines(it.content()), it.attributes());
            case Heading it -> new Heading(it.level(), inlines(it.content()), it.attributes());
            case Preformatted it -> new Preformatted(inlines(it.content()), it.attributes());
            case Quote it -> new Quote(flow(it.content()), it.attributes());
            case Division it -> new Division(flow(it.content()), it.attributes());
            case ItemList it ->
                    new ItemList(
                            it.kind(),
                            it.items().stream().map(this::item).toList(),
                            it.attributes());
            case DefinitionList it ->
                    new DefinitionList(
                            it.items().stream().map(this::item).toList(), it.attributes());
            case Table it ->
                    new Table(
                            it.caption(),
                            it.columns(),
                            it.sections().stream().map(this::section).toList(),
                            it.attributes());
            case Layout it ->
                    new Layout(it.sections().stream().map(this::section).toList(), it.attributes());
            case TaskList it ->
                    new TaskList(it.tasks().stream().map(this::task).toList(), it.attributes());
            case Macro it -> macro(it);
            case Rule it -> it;
            case TemplateDeclarations it -> it;
            case Unknown it -> it;
        };
    }

    private Inline inline(Inline inline) {
        return switch (inline) {
            case Mark it -> new Mark(it.kind(), inlines(it.content()), it.attributes());
            case WebLink it -> new WebLink(it.href(), inlines(it.content()), it.attributes());
            case Link it -> link(it);
            case InlineCommentMarker it ->
                    new InlineCommentMarker(it.ref(), inlines(it.content()), it.attributes());
            case NestedBlock it -> new NestedBlock(block(it.block()));
            case Macro it -> macro(it);
            case Text it -> it;
            case LineBreak it -> it;
            case Resource it -> it;
            case Image it -> it;
            case WebImage it -> it;
            case Emoticon it -> it;
            case Placeholder it -> it;
            case CalendarDate it -> it;
            case TemplateVariable it -> it;
            case SourceComment it -> it;
            case Unknown it -> it;
        };
    }

    private Link link(Link it) {
        return it.body() instanceof LinkBody.Rich rich
                ? new Link(
                        it.resource(),
                        it.anchor(),
                        it.tooltip(),
                        new LinkBody.Rich(inlines(rich.content())),
                        it.attributes())
                : it;
    }

    private Macro macro(Macro it) {
        return it.body() instanceof MacroBody.Rich rich
                ? new Macro(
                        it.name(),
                        it.form(),
                        it.identity(),
                        it.parameters(),
                        new MacroBody.Rich(flow(rich.content())),
                        it.attributes())
                : it;
    }

    private ListItem item(ListItem it) {
        return new ListItem(flow(it.content()), it.attributes());
    }

    private DefinitionItem item(DefinitionItem it) {
        return new DefinitionItem(it.kind(), flow(it.content()), it.attributes());
    }

    private TableSection section(TableSection it) {
        return new TableSection(
                it.kind(), it.rows().stream().map(this::row).toList(), it.attributes());
    }

    private TableRow row(TableRow it) {
        return new TableRow(it.cells().stream().map(this::cell).toList(), it.attributes());
    }

    private TableCell cell(TableCell it) {
        return new TableCell(
                it.kind(), it.columnSpan(), it.rowSpan(), flow(it.content()), it.attributes());
    }

    private LayoutSection section(LayoutSection it) {
        return new LayoutSection(
                it.kind(), it.cells().stream().map(this::cell).toList(), it.attributes());
    }

    private LayoutCell cell(LayoutCell it) {
        return new LayoutCell(flow(it.content()), it.attributes());
    }

    private TaskItem task(TaskItem it) {
        return new TaskItem(it.id(), it.uuid(), it.status(), flow(it.body()), it.attributes());
    }
}
