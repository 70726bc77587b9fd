package org.watersmeet.text.rendering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.diff.Change;
import org.watersmeet.text.diff.ComparedDocument;
import org.watersmeet.text.document.Block;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.TaskItem;

/**
 * Writes what marks the changes of a document: {@code ins} and {@code del} around what came and
 * went, a {@code div} around blocks that changed. Each begins with a word for those who do not see
 * colours or lines.
 */
final class ChangeHtml {

    /** Fewer are not worth a click. */
    private static final int LEAST_HIDDEN = 2;

    private final HtmlRendering rendering;
    private final HtmlWriter out;
    private final ComparedDocument compared;

    ChangeHtml(HtmlRendering rendering, ComparedDocument compared) {
        this.rendering = rendering;
        this.out = rendering.out;
        this.compared = compared;
    }

    /** Begins what stands around a part, or inside the element of an item or cell. */
    void open(Object part) {
        switch (compared.changeOf(part)) {
            case null -> {}
            case INSERTED ->
                    begin("ins", css("wm-diff-inserted", part), rendering.texts.inserted());
            case DELETED -> begin("del", css("wm-diff-deleted", part), rendering.texts.deleted());
            case CHANGED -> {
                if (boxed(part)) {
                    begin("div", "wm-diff-changed", rendering.texts.changed());
                }
            }
        }
    }

    void close(Object part) {
        Change change = compared.changeOf(part);
        if (change != null && (change != Change.CHANGED || boxed(part))) {
            out.end();
        }
    }

    /** Other parts show what changed inside; of a task also its box may be all that changed. */
    private static boolean boxed(Object part) {
        return part instanceof Block || part instanceof TaskItem;
    }

    private String css(String css, Object part) {
        boolean inLine =
                part instanceof Macro macro
                        ? rendering.isInline(macro)
                        : part instanceof Inline; // unknown elements too: they may stand in a line
        return inLine ? css : css + " wm-diff-block";
    }

    private void begin(String tag, String css, String word) {
        out.start(tag).css(css).start("span").css("wm-diff-label").text(word + " ").end();
    }

    /** The class of a row, item or task whose parts are marked; null if it is in both. */
    @Nullable String css(Object part) {
        return switch (compared.changeOf(part)) {
            case null -> null;
            case INSERTED -> "wm-diff-part-inserted";
            case DELETED -> "wm-diff-part-deleted";
            case CHANGED -> "wm-diff-part-changed";
        };
    }

    /** Writes the top of a document; long unchanged stretches are folded away. */
    void document() {
        List<Node> content = compared.document().content();
        int start = 0;
        while (start < content.size()) {
            boolean unchanged = compared.changeOf(content.get(start)) == null;
            int end = start + 1;
            while (end < content.size()
                    && (compared.changeOf(content.get(end)) == null) == unchanged) {
                end++;
            }
            List<Node> stretch = content.subList(start, end);
            if (unchanged) {
                unchanged(stretch, start > 0, end < content.size());
            } else {
                rendering.flow(stretch);
            }
            start = end;
        }
    }

    private void unchanged(List<Node> stretch, boolean changeBefore, boolean changeAfter) {
        int head = changeBefore ? afterFirst(stretch) : 0;
        int tail = Math.max(head, changeAfter ? beforeLast(stretch) : stretch.size());
        List<Node> hidden = stretch.subList(head, tail);
        long blocks = hidden.stream().filter(Block.class::isInstance).count();
        if (blocks < LEAST_HIDDEN) {
            rendering.flow(stretch);
            return;
        }
        rendering.flow(stretch.subList(0, head));
        out.start("details").css("wm-diff-unchanged");
        out.start("summary").text(rendering.texts.unchanged(blocks)).end();
        rendering.flow(hidden);
        out.end();
        rendering.flow(stretch.subList(tail, stretch.size()));
    }

    /** Beside a change one block stays in sight, and the whole line of text, if it is in one. */
    private static int afterFirst(List<Node> stretch) {
        int end = 1;
        while (end < stretch.size() && !(stretch.get(end - 1) instanceof Block)) {
            end++;
        }
        return end;
    }

    private static int beforeLast(List<Node> stretch) {
        int start = stretch.size() - 1;
        while (start > 0 && !(stretch.get(start) instanceof Block)) {
            start--;
        }
        return start;
    }
}
