package org.watersmeet.text.rendering;

import static org.watersmeet.text.macro.ParameterDefinition.flag;
import static org.watersmeet.text.macro.ParameterDefinition.of;
import static org.watersmeet.text.macro.ParameterDefinition.words;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.ParameterType;

/** The macros {@code section}, {@code column} and {@code expand}. */
final class LayoutMacros {

    private static final MacroDefinition SECTION =
            MacroDefinition.block(
                    "section",
                    BodyKind.RICH,
                    flag("border"),
                    of("columnWidth", new ParameterType.Length()));

    private static final MacroDefinition COLUMN =
            MacroDefinition.block("column", BodyKind.RICH, of("width", new ParameterType.Length()));

    private static final MacroDefinition EXPAND =
            MacroDefinition.block("expand", BodyKind.RICH, words("title").also(""));

    private LayoutMacros() {}

    static List<StaticMacro> all() {
        return List.of(
                new StaticMacro(SECTION, LayoutMacros::section),
                new StaticMacro(COLUMN, LayoutMacros::column),
                new StaticMacro(EXPAND, LayoutMacros::expand));
    }

    private static void section(Macro macro, MacroCall call, HtmlRendering rendering) {
        String css = call.flag("border") ? "wm-section wm-section-border" : "wm-section";
        division(macro, css, null, rendering);
    }

    private static void column(Macro macro, MacroCall call, HtmlRendering rendering) {
        String width = call.length("width");
        division(macro, "wm-column", width == null ? null : "width: " + width, rendering);
    }

    private static void expand(Macro macro, MacroCall call, HtmlRendering rendering) {
        String title = call.words("title");
        rendering.out.start("details").css("wm-expand");
        rendering.out.start("summary");
        rendering.out.text(title.isEmpty() ? rendering.texts.expand() : title).end();
        division(macro, "wm-expand-body", null, rendering);
        rendering.out.end();
    }

    private static void division(
            Macro macro, String css, @Nullable String style, HtmlRendering rendering) {
        rendering.out.start("div").css(css).attribute("style", Styles.allowed(style));
        rendering.macroBody(macro);
        rendering.out.end();
    }
}
