package org.watersmeet.text.rendering;

import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Macro;

/** Writes the macros {@code panel}, {@code info}, {@code note}, {@code warning}, {@code tip}. */
final class PanelHtml {

    private final HtmlRendering rendering;
    private final HtmlWriter out;

    PanelHtml(HtmlRendering rendering) {
        this.rendering = rendering;
        this.out = rendering.out;
    }

    void write(Macro macro) {
        boolean plain = macro.name().equals("panel");
        out.start("div").css(plain ? "wm-panel" : "wm-panel wm-panel-" + macro.name());
        if (plain) {
            out.attribute("style", frame(macro));
        } else {
            out.attribute("role", "note");
            out.attribute("aria-label", rendering.texts.panel(macro.name()));
        }
        String title = macro.parameter("title");
        if (title != null && !title.isBlank()) {
            out.start("div").css("wm-panel-title");
            out.attribute("style", plain ? heading(macro) : null).text(title).end();
        }
        out.start("div").css("wm-panel-body");
        MacroHtml.body(macro, rendering);
        out.end().end();
    }

    private static @Nullable String frame(Macro macro) {
        String width = macro.parameter("borderWidth");
        return Styles.allowed(
                declaration("background-color", macro.parameter("bgColor"))
                        + declaration("border-color", macro.parameter("borderColor"))
                        + declaration("border-style", macro.parameter("borderStyle"))
                        + declaration(
                                "border-width",
                                Numbers.orNull(width) == null ? width : width + "px"));
    }

    private static @Nullable String heading(Macro macro) {
        return Styles.allowed(
                declaration("background-color", macro.parameter("titleBGColor"))
                        + declaration("color", macro.parameter("titleColor")));
    }

    private static String declaration(String property, @Nullable String value) {
        return value == null ? "" : property + ": " + value + ";";
    }
}
