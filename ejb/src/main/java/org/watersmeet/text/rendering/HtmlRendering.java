package org.watersmeet.text.rendering;

import java.util.ArrayList;
import java.util.List;
import org.watersmeet.text.diff.ComparedDocument;
import org.watersmeet.text.document.Block;
import org.watersmeet.text.document.DefinitionList;
import org.watersmeet.text.document.Division;
import org.watersmeet.text.document.Heading;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.ItemList;
import org.watersmeet.text.document.Layout;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.MacroBody;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.Paragraph;
import org.watersmeet.text.document.Preformatted;
import org.watersmeet.text.document.Quote;
import org.watersmeet.text.document.Rule;
import org.watersmeet.text.document.Table;
import org.watersmeet.text.document.TaskList;
import org.watersmeet.text.document.TemplateDeclarations;
import org.watersmeet.text.document.Unknown;

/** One rendering under way: what is written, and what all parts of it share. One use. */
final class HtmlRendering {

    final StringBuilder html = new StringBuilder(4096);
    final HtmlWriter out = new HtmlWriter(html);
    final RenderingTexts texts;
    final RenderingContext context;
    final Anchors anchors;
    final ChangeHtml changes;
    final Boxes boxes = new Boxes(this);
    final TablesOfContents contents = new TablesOfContents(this);
    final Slots slots = new Slots(this);
    final RenderBudget.Spending budget;

    private final ComparedDocument document;
    private final List<RenderedHeading> headings = new ArrayList<>();
    private final InlineHtml inlines = new InlineHtml(this);
    private final BlockHtml blocks = new BlockHtml(this);
    private final MacroHtml macros;
    private boolean insideHeading;
    private boolean comparing;

    /** HTML has no link in a link: the inner one is text only. */
    boolean insideLink;

    HtmlRendering(
            HtmlRenderer.Settings settings, RenderingContext context, ComparedDocument document) {
        this.texts = settings.texts();
        this.context = context;
        this.budget = settings.budget().start();
        this.macros = new MacroHtml(this, settings);
        this.document = document;
        this.changes = new ChangeHtml(this, document);
        this.anchors = new Anchors(context.pageTitle());
    }

    Rendering render() {
        flow(document.document().content());
        return rendering();
    }

    Rendering renderChanges() {
        comparing = true;
        changes.document();
        return rendering();
    }

    private Rendering rendering() {
        String whole = contents.insertInto(html, headings);
        return new Rendering(whole, boxes.all(), headings, slots.all(), macros.failures());
    }

    /** Where a rendering was, to go back to. */
    record Checkpoint(
            HtmlWriter.Mark html,
            int headings,
            int boxes,
            int tables,
            int slots,
            boolean insideHeading,
            boolean insideLink) {}

    Checkpoint checkpoint() {
        return new Checkpoint(
                out.mark(),
                headings.size(),
                boxes.all().size(),
                contents.count(),
                slots.count(),
                insideHeading,
                insideLink);
    }

    /** Takes back all that was written since. */
    void backTo(Checkpoint before) {
        out.backTo(before.html());
        headings.subList(before.headings(), headings.size()).clear();
        boxes.all().subList(before.boxes(), boxes.all().size()).clear();
        contents.keep(before.tables());
        slots.keep(before.slots());
        insideHeading = before.insideHeading();
        insideLink = before.insideLink();
    }

    int headingCount() {
        return headings.size();
    }

    boolean insideHeading() {
        return insideHeading;
    }

    /** Two revisions are shown in one: what is filled in for each reader is not part of either. */
    boolean comparing() {
        return comparing;
    }

    /** Writes the body of a macro; a macro that should have one and has none shows nothing. */
    void macroBody(Macro macro) {
        switch (macro.body()) {
            case MacroBody.None none -> {}
            case MacroBody.Plain plain -> out.text(plain.text());
            case MacroBody.Rich rich -> flow(rich.content());
        }
    }

    /** Whether the HTML of any of these has an element that would end a paragraph. */
    boolean holdsBlock(List<Inline> content) {
        return new Phrasing(macros).holdsBlock(content);
    }

    boolean isInline(Macro macro) {
        return macros.isInline(macro);
    }

    void flow(List<Node> nodes) {
        for (Node node : nodes) {
            changes.open(node);
            switch (node) {
                case Macro macro -> macros.write(macro);
                case Unknown unknown -> boxes.block(unknown);
                case Block block -> block(block);
                case Inline inline -> inlines.write(inline);
            }
            changes.close(node);
        }
    }

    void phrasing(List<Inline> content) {
        for (Inline inline : content) {
            changes.open(inline);
            inlines.write(inline);
            changes.close(inline);
        }
    }

    void block(Block block) {
        switch (block) {
            case Paragraph it -> blocks.paragraph(it);
            case Heading it -> heading(it);
            case Preformatted it -> blocks.preformatted(it);
            case Quote it -> blocks.flow("blockquote", null, it.attributes(), it.content());
            case Division it -> blocks.flow("div", null, it.attributes(), it.content());
            case Rule it -> out.start("hr").end();
            case ItemList it -> blocks.list(it);
            case DefinitionList it -> blocks.definitions(it);
            case Table it -> new TableHtml(this).write(it);
            case Layout it -> blocks.layout(it);
            case TaskList it -> new TaskHtml(this).write(it);
            case Macro it -> macros.write(it);
            case Unknown it -> boxes.block(it);
            // Asked of who makes a page of the template, not shown.
            case TemplateDeclarations it -> {}
        }
    }

    void macro(Macro macro) {
        macros.write(macro);
    }

    private void heading(Heading heading) {
        if (insideHeading) {
            // HTML ends a heading where the next one begins.
            blocks.phrasing("div", heading.attributes(), heading.content());
            return;
        }
        String text = TextRenderer.ofLine(heading.content());
        String id = anchors.unique(text);
        headings.add(new RenderedHeading(heading.level().number(), id, text));
        out.start("h" + heading.level().number()).attribute("id", id);
        CommonAttributes.write(heading.attributes(), out);
        insideHeading = true;
        phrasing(heading.content());
        insideHeading = false;
        out.end();
    }
}
