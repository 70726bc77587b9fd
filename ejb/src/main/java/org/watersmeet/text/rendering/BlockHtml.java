package org.watersmeet.text.rendering;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.DefinitionItem;
import org.watersmeet.text.document.DefinitionKind;
import org.watersmeet.text.document.DefinitionList;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.ItemList;
import org.watersmeet.text.document.Layout;
import org.watersmeet.text.document.LayoutCell;
import org.watersmeet.text.document.LayoutSection;
import org.watersmeet.text.document.ListItem;
import org.watersmeet.text.document.ListKind;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.Paragraph;
import org.watersmeet.text.document.Preformatted;
import org.watersmeet.text.document.Text;

/** Writes blocks other than headings, tables and macros. */
final class BlockHtml {

    private final HtmlRendering rendering;
    private final HtmlWriter out;

    BlockHtml(HtmlRendering rendering) {
        this.rendering = rendering;
        this.out = rendering.out;
    }

    void paragraph(Paragraph paragraph) {
        if (rendering.holdsBlock(paragraph.content())) {
            // HTML ends a paragraph where a block begins.
            out.start("div").css("wm-paragraph");
        } else {
            out.start("p");
        }
        CommonAttributes.write(paragraph.attributes(), out);
        rendering.phrasing(paragraph.content());
        out.end();
    }

    void preformatted(Preformatted block) {
        out.start("pre");
        CommonAttributes.write(block.attributes(), out);
        if (!block.content().isEmpty()
                && block.content().get(0) instanceof Text first
                && first.value().startsWith("\n")) {
            // HTML drops the first line end of a pre.
            out.text("\n");
        }
        rendering.phrasing(block.content());
        out.end();
    }

    void phrasing(String tag, Attributes attributes, List<Inline> content) {
        out.start(tag);
        CommonAttributes.write(attributes, out);
        rendering.phrasing(content);
        out.end();
    }

    void flow(String tag, @Nullable String css, Attributes attributes, List<Node> content) {
        out.start(tag).css(css);
        CommonAttributes.write(attributes, out);
        rendering.flow(content);
        out.end();
    }

    void list(ItemList list) {
        boolean numbered = list.kind() == ListKind.NUMBERED;
        out.start(numbered ? "ol" : "ul");
        CommonAttributes.write(list.attributes(), out);
        if (numbered) {
            out.attribute("start", Numbers.orNull(list.attributes().get("start")));
        }
        for (ListItem item : list.items()) {
            item(item);
        }
        out.end();
    }

    private void item(ListItem item) {
        out.start("li").css(rendering.changes.css(item));
        CommonAttributes.write(item.attributes(), out);
        rendering.changes.open(item);
        rendering.flow(item.content());
        rendering.changes.close(item);
        out.end();
    }

    void definitions(DefinitionList list) {
        out.start("dl");
        CommonAttributes.write(list.attributes(), out);
        for (DefinitionItem item : list.items()) {
            out.start(item.kind() == DefinitionKind.TERM ? "dt" : "dd");
            out.css(rendering.changes.css(item));
            CommonAttributes.write(item.attributes(), out);
            rendering.changes.open(item);
            rendering.flow(item.content());
            rendering.changes.close(item);
            out.end();
        }
        out.end();
    }

    void layout(Layout layout) {
        out.start("div").css("wm-layout");
        for (LayoutSection section : layout.sections()) {
            String kind =
                    section.kind() == null
                            ? "equal"
                            : section.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            out.start("div").css("wm-layout-section wm-layout-" + kind);
            for (LayoutCell cell : section.cells()) {
                flow("div", "wm-layout-cell", cell.attributes(), cell.content());
            }
            out.end();
        }
        out.end();
    }
}
