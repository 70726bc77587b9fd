package org.watersmeet.text.rendering;

import java.util.ArrayList;
import java.util.List;
import org.watersmeet.text.diff.ComparedDocument;
import org.watersmeet.text.document.Block;
import org.watersmeet.text.document.Division;
import org.watersmeet.text.document.Heading;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.ItemList;
import org.watersmeet.text.document.Layout;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.Paragraph;
import org.watersmeet.text.document.Preformatted;
import org.watersmeet.text.document.Quote;
import org.watersmeet.text.document.Rule;
import org.watersmeet.text.document.Table;
import org.watersmeet.text.document.TaskList;
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

    private final ComparedDocument document;
    private final List<RenderedHeading> headings = new ArrayList<>();
    private final InlineHtml inlines = new InlineHtml(this);
    private final BlockHtml blocks = new BlockHtml(this);
    private final MacroHtml macros = new MacroHtml(this);
    private boolean insideHeading;

    /** HTML has no link in a link: the inner one is text only. */
    boolean insideLink;

    HtmlRendering(RenderingTexts texts, RenderingContext context, ComparedDocument document) {
        this.texts = texts;
        this.context = context;
        this.document = document;
        this.changes = new ChangeHtml(this, document);
        this.anchors = new Anchors(context.pageTitle());
    }

    Rendering render() {
        flow(document.document().content());
        return rendering();
    }

    Rendering renderChanges() {
        changes.document();
        return rendering();
    }

    private Rendering rendering() {
        return new Rendering(contents.insertInto(html, headings), boxes.all(), headings);
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
            case Table it -> new TableHtml(this).write(it);
            case Layout it -> blocks.layout(it);
            case TaskList it -> blocks.tasks(it);
            case Macro it -> macros.write(it);
            case Unknown it -> boxes.block(it);
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
