package org.watersmeet.text.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes a new document from one by changing some of its nodes; the counterpart of {@link
 * DocumentWalk}. Subclasses override what they want to change; each hook sees a node whose inside
 * has been rewritten already. Parts in which nothing changed are the very objects of the old
 * document, so "unchanged" is a comparison of references.
 *
 * <pre>{@code
 * Document renamed = new DocumentRewriter() {
 *     protected Resource resource(Resource it) { ... }
 * }.rewrite(document);
 * }</pre>
 */
public abstract class DocumentRewriter {

    /**
     * @return the same object when nothing changed
     */
    public final Document rewrite(Document document) {
        List<Node> content = nodes(document.content());
        return content == document.content() ? document : new Document(content);
    }

    /** An identifier, wherever it stands: in links, images, macro parameters, or bare. */
    protected Resource resource(Resource resource) {
        return resource;
    }

    protected TaskItem task(TaskItem task) {
        return task;
    }

    protected Macro macro(Macro macro) {
        return macro;
    }

    /**
     * A text; it may become several nodes, also where it stands bare between blocks. Texts are
     * shown in the order of the source.
     *
     * @return the text itself, alone, to leave it as it is
     */
    protected List<? extends Inline> text(Text text) {
        return List.of(text);
    }

    /**
     * Whether only what a reader sees as running text is looked at: not macro parameters,
     * placeholders and captions.
     */
    protected boolean runningTextOnly() {
        return false;
    }

    /** Any inline node but texts, identifiers and macros, which have hooks of their own. */
    protected Inline inline(Inline inline) {
        return inline;
    }

    /** Inline nodes that stand together: for what joins, splits or leaves out some of them. */
    protected List<Inline> run(List<Inline> inlines) {
        return inlines;
    }

    /** The same of blocks and inline nodes that stand together. */
    protected List<Node> flow(List<Node> nodes) {
        return nodes;
    }

    private List<Node> nodes(List<Node> nodes) {
        return flow(spread(nodes, this::text, this::node));
    }

    private Node node(Node node) {
        return node instanceof Inline inline ? insideInline(inline) : insideBlock((Block) node);
    }

    private List<Inline> inlines(List<Inline> inlines) {
        return run(spread(inlines, this::text, this::insideInline));
    }

    private Block insideBlock(Block block) {
        return switch (block) {
            case Paragraph it ->
                    changed(it, it.content(), inlines(it.content()))
                            .map(content -> new Paragraph(content, it.attributes()));
            case Heading it ->
                    changed(it, it.content(), inlines(it.content()))
                            .map(content -> new Heading(it.level(), content, it.attributes()));
            case Preformatted it ->
                    changed(it, it.content(), inlines(it.content()))
                            .map(content -> new Preformatted(content, it.attributes()));
            case Quote it ->
                    changed(it, it.content(), nodes(it.content()))
                            .map(content -> new Quote(content, it.attributes()));
            case Division it ->
                    changed(it, it.content(), nodes(it.content()))
                            .map(content -> new Division(content, it.attributes()));
            case ItemList it ->
                    changed(it, it.items(), each(it.items(), this::item))
                            .map(items -> new ItemList(it.kind(), items, it.attributes()));
            case DefinitionList it ->
                    changed(it, it.items(), each(it.items(), this::definition))
                            .map(items -> new DefinitionList(items, it.attributes()));
            case TaskList it ->
                    changed(it, it.tasks(), each(it.tasks(), this::insideTask))
                            .map(tasks -> new TaskList(tasks, it.attributes()));
            case Layout it ->
                    changed(it, it.sections(), each(it.sections(), this::section))
                            .map(sections -> new Layout(sections, it.attributes()));
            case Table it -> table(it);
            case Macro it -> macro(insideMacro(it));
            case Rule it -> it;
            case TemplateDeclarations it -> it;
            case Unknown it -> it;
        };
    }

    private Inline insideInline(Inline inline) {
        return switch (inline) {
            case Resource it -> resource(it);
            case Macro it -> macro(insideMacro(it));
            case Mark it ->
                    inline(
                            changed(it, it.content(), inlines(it.content()))
                                    .map(c -> new Mark(it.kind(), c, it.attributes())));
            case WebLink it ->
                    inline(
                            changed(it, it.content(), inlines(it.content()))
                                    .map(c -> new WebLink(it.href(), c, it.attributes())));
            case Placeholder it when runningTextOnly() -> inline(it);
            case Placeholder it ->
                    inline(
                            changed(it, it.content(), inlines(it.content()))
                                    .map(c -> new Placeholder(it.type(), c, it.attributes())));
            case InlineCommentMarker it ->
                    inline(
                            changed(it, it.content(), inlines(it.content()))
                                    .map(
                                            c ->
                                                    new InlineCommentMarker(
                                                            it.ref(), c, it.attributes())));
            case NestedBlock it -> inline(nested(it));
            case Link it -> inline(link(it));
            case Image it -> inline(image(it));
            case Text it -> it; // where texts stand they are replaced by spread()
            case LineBreak it -> inline(it);
            case Emoticon it -> inline(it);
            case CalendarDate it -> inline(it);
            case WebImage it -> inline(it);
            case TemplateVariable it -> inline(it);
            case SourceComment it -> inline(it);
            case Unknown it -> inline(it);
        };
    }

    private NestedBlock nested(NestedBlock nested) {
        Block block = insideBlock(nested.block());
        return block == nested.block() ? nested : new NestedBlock(block);
    }

    private Link link(Link link) {
        Resource resource = link.resource() == null ? null : resource(link.resource());
        LinkBody body = linkBody(link.body());
        return resource == link.resource() && body == link.body()
                ? link
                : new Link(resource, link.anchor(), link.tooltip(), body, link.attributes());
    }

    private LinkBody linkBody(LinkBody body) {
        return body instanceof LinkBody.Rich rich
                ? changed(body, rich.content(), inlines(rich.content())).map(LinkBody.Rich::new)
                : body;
    }

    private Image image(Image image) {
        Resource source = resource(image.source());
        ImageCaption caption = image.caption() == null ? null : caption(image.caption());
        return source == image.source() && caption == image.caption()
                ? image
                : new Image(
                        source,
                        image.alt(),
                        image.title(),
                        image.layout(),
                        caption,
                        image.attributes());
    }

    private ImageCaption caption(ImageCaption caption) {
        return runningTextOnly()
                ? caption
                : changed(caption, caption.content(), nodes(caption.content()))
                        .map(content -> new ImageCaption(content, caption.attributes()));
    }

    private ListItem item(ListItem item) {
        return changed(item, item.content(), nodes(item.content()))
                .map(content -> new ListItem(content, item.attributes()));
    }

    private DefinitionItem definition(DefinitionItem item) {
        return changed(item, item.content(), nodes(item.content()))
                .map(content -> new DefinitionItem(item.kind(), content, item.attributes()));
    }

    private TaskItem insideTask(TaskItem task) {
        return task(
                changed(task, task.body(), nodes(task.body()))
                        .map(
                                body ->
                                        new TaskItem(
                                                task.id(),
                                                task.uuid(),
                                                task.status(),
                                                body,
                                                task.attributes())));
    }

    private LayoutSection section(LayoutSection section) {
        return changed(section, section.cells(), each(section.cells(), this::cell))
                .map(cells -> new LayoutSection(section.kind(), cells, section.attributes()));
    }

    private LayoutCell cell(LayoutCell cell) {
        return changed(cell, cell.content(), nodes(cell.content()))
                .map(content -> new LayoutCell(content, cell.attributes()));
    }

    private Table table(Table table) {
        TableCaption caption = tableCaption(table.caption());
        List<TableSection> sections = each(table.sections(), this::tableSection);
        return caption == table.caption() && sections == table.sections()
                ? table
                : new Table(caption, table.columns(), sections, table.attributes());
    }

    private @Nullable TableCaption tableCaption(@Nullable TableCaption caption) {
        return caption == null || runningTextOnly()
                ? caption
                : changed(caption, caption.content(), nodes(caption.content()))
                        .map(content -> new TableCaption(content, caption.attributes()));
    }

    private TableSection tableSection(TableSection section) {
        return changed(section, section.rows(), each(section.rows(), this::row))
                .map(rows -> new TableSection(section.kind(), rows, section.attributes()));
    }

    private TableRow row(TableRow row) {
        return changed(row, row.cells(), each(row.cells(), this::tableCell))
                .map(cells -> new TableRow(cells, row.attributes()));
    }

    private TableCell tableCell(TableCell cell) {
        return changed(cell, cell.content(), nodes(cell.content()))
                .map(
                        content ->
                                new TableCell(
                                        cell.kind(),
                                        cell.columnSpan(),
                                        cell.rowSpan(),
                                        content,
                                        cell.attributes()));
    }

    private Macro insideMacro(Macro macro) {
        List<MacroParameter> parameters =
                runningTextOnly() ? macro.parameters() : each(macro.parameters(), this::parameter);
        MacroBody body = macroBody(macro.body());
        return parameters == macro.parameters() && body == macro.body()
                ? macro
                : new Macro(
                        macro.name(),
                        macro.form(),
                        macro.identity(),
                        parameters,
                        body,
                        macro.attributes());
    }

    private MacroParameter parameter(MacroParameter parameter) {
        return changed(
                        parameter,
                        parameter.value(),
                        spread(parameter.value(), this::text, this::insideInline))
                .map(
                        value ->
                                new MacroParameter(
                                        parameter.name(),
                                        parameter.form(),
                                        value,
                                        parameter.attributes()));
    }

    private MacroBody macroBody(MacroBody body) {
        return body instanceof MacroBody.Rich rich
                ? changed(body, rich.content(), nodes(rich.content())).map(MacroBody.Rich::new)
                : body;
    }

    /** The same list when each node stayed the same object. */
    private static <T extends Node> List<T> spread(
            List<T> old, Function<Text, List<? extends T>> text, UnaryOperator<T> change) {
        List<T> changed = null;
        for (int i = 0; i < old.size(); i++) {
            T before = old.get(i);
            List<? extends T> after =
                    before instanceof Text it ? text.apply(it) : List.of(change.apply(before));
            boolean same = after.size() == 1 && after.get(0) == before;
            if (changed == null && !same) {
                changed = new ArrayList<>(old.subList(0, i));
            }
            if (changed != null) {
                changed.addAll(after);
            }
        }
        return changed == null ? old : changed;
    }

    /** The same list when each element stayed the same object. */
    private static <T> List<T> each(List<T> old, UnaryOperator<T> change) {
        List<T> changed = null;
        for (int i = 0; i < old.size(); i++) {
            T before = old.get(i);
            T after = change.apply(before);
            if (changed == null && after != before) {
                changed = new ArrayList<>(old);
            }
            if (changed != null) {
                changed.set(i, after);
            }
        }
        return changed == null ? old : changed;
    }

    private static <N, C> Part<N, C> changed(N node, C before, C after) {
        return new Part<>(node, before, after);
    }

    /** A node, and what is in it before and after. */
    private record Part<N, C>(N node, C before, C after) {

        /** The node itself when its inside stayed the same object, else a new one. */
        N map(Function<C, ? extends N> made) {
            return after == before ? node : made.apply(after);
        }
    }
}
