package org.watersmeet.text.rendering;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.MacroBody;

/** Writes macros that need nothing but their own parameters and body; boxes for all others. */
final class MacroHtml {

    private static final Set<String> IN_LINE = Set.of("status", "anchor");
    private static final Set<String> BLOCKS =
            Set.of(
                    "code",
                    "noformat",
                    "panel",
                    "info",
                    "note",
                    "warning",
                    "tip",
                    "expand",
                    "toc",
                    "section",
                    "column");
    private static final Set<String> STATUS_COLOURS =
            Set.of("grey", "red", "yellow", "green", "blue", "purple");

    private final HtmlRendering rendering;
    private final HtmlWriter out;
    private final CodeHtml code;
    private final PanelHtml panels;

    MacroHtml(HtmlRendering rendering) {
        this.rendering = rendering;
        this.out = rendering.out;
        this.code = new CodeHtml(rendering);
        this.panels = new PanelHtml(rendering);
    }

    /** Whether the macro's HTML may stand in a paragraph. */
    static boolean isInline(Macro macro) {
        return IN_LINE.contains(macro.name())
                || (macro.body() instanceof MacroBody.None && !BLOCKS.contains(macro.name()));
    }

    void write(Macro macro) {
        switch (macro.name()) {
            case "code", "noformat" -> code.write(macro);
            case "panel", "info", "note", "warning", "tip" -> panels.write(macro);
            case "expand" -> expand(macro);
            case "anchor" -> anchor(macro);
            case "status" -> status(macro);
            case "toc" -> rendering.contents.add(macro);
            case "section" -> division(macro, "wm-section", null);
            case "column" -> division(macro, "wm-column", columnStyle(macro));
            case "excerpt" -> excerpt(macro);
            default -> rendering.boxes.macro(macro);
        }
    }

    /** Writes the body of a macro; a macro that should have one and has none shows nothing. */
    static void body(Macro macro, HtmlRendering rendering) {
        switch (macro.body()) {
            case MacroBody.None none -> {}
            case MacroBody.Plain plain -> rendering.out.text(plain.text());
            case MacroBody.Rich rich -> rendering.flow(rich.content());
        }
    }

    private void expand(Macro macro) {
        String title = macro.parameter("title");
        if (title == null) {
            title = macro.parameter("");
        }
        out.start("details").css("wm-expand");
        out.start("summary");
        out.text(title == null || title.isBlank() ? rendering.texts.expand() : title).end();
        division(macro, "wm-expand-body", null);
        out.end();
    }

    private void anchor(Macro macro) {
        String name = macro.parameter("");
        if (name != null && !name.isBlank()) {
            out.start("span").css("wm-anchor").attribute("id", rendering.anchors.unique(name));
            out.end();
        }
    }

    private void status(Macro macro) {
        String colour = Words.lower(macro.parameter("colour"));
        String title = macro.parameter("title");
        String css = "wm-status wm-status-" + (STATUS_COLOURS.contains(colour) ? colour : "grey");
        out.start("span")
                .css("true".equals(macro.parameter("subtle")) ? css + " wm-status-subtle" : css)
                .text(title == null || title.isBlank() ? colour : title)
                .end();
    }

    private void division(Macro macro, String css, @Nullable String style) {
        out.start("div").css(css).attribute("style", Styles.allowed(style));
        body(macro, rendering);
        out.end();
    }

    private static @Nullable String columnStyle(Macro macro) {
        String width = macro.parameter("width");
        if (width == null) {
            return null;
        }
        return "width: " + (Numbers.orNull(width) == null ? width : width + "px");
    }

    private void excerpt(Macro macro) {
        if (!"true".equals(macro.parameter("hidden"))) {
            body(macro, rendering);
        }
    }
}
