package org.watersmeet.text.rendering;

import static org.watersmeet.text.macro.ParameterDefinition.choice;
import static org.watersmeet.text.macro.ParameterDefinition.flag;
import static org.watersmeet.text.macro.ParameterDefinition.of;
import static org.watersmeet.text.macro.ParameterDefinition.words;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.ParameterType;

/** The macros {@code panel}, {@code info}, {@code note}, {@code warning}, {@code tip}. */
final class PanelMacros {

    private static final MacroDefinition PANEL =
            MacroDefinition.block(
                    "panel",
                    BodyKind.RICH,
                    words("title"),
                    choice("borderStyle", "solid", "dashed", "dotted", "double", "none"),
                    of("borderColor", new ParameterType.Colour()),
                    of("borderWidth", new ParameterType.Length()),
                    of("bgColor", new ParameterType.Colour()),
                    of("titleBGColor", new ParameterType.Colour()),
                    of("titleColor", new ParameterType.Colour()));

    private PanelMacros() {}

    static List<StaticMacro> all() {
        List<StaticMacro> all = new ArrayList<>();
        all.add(new StaticMacro(PANEL, PanelMacros::panel));
        for (String name : List.of("info", "note", "warning", "tip")) {
            all.add(
                    new StaticMacro(
                            MacroDefinition.block(
                                    name, BodyKind.RICH, words("title"), flag("icon").or("true")),
                            PanelMacros::message));
        }
        return all;
    }

    private static void panel(Macro macro, MacroCall call, HtmlRendering rendering) {
        rendering.out.start("div").css("wm-panel").attribute("style", frame(call));
        inside(macro, call, heading(call), rendering);
    }

    private static void message(Macro macro, MacroCall call, HtmlRendering rendering) {
        String css = "wm-panel wm-panel-" + macro.name();
        rendering.out.start("div").css(call.flag("icon") ? css : css + " wm-panel-plain");
        rendering.out.attribute("role", "note");
        rendering.out.attribute("aria-label", rendering.texts.panel(macro.name()));
        inside(macro, call, null, rendering);
    }

    private static void inside(
            Macro macro, MacroCall call, @Nullable String style, HtmlRendering rendering) {
        HtmlWriter out = rendering.out;
        String title = call.wordsOrNull("title");
        if (title != null) {
            out.start("div").css("wm-panel-title").attribute("style", style).text(title).end();
        }
        out.start("div").css("wm-panel-body");
        rendering.macroBody(macro);
        out.end().end();
    }

    private static @Nullable String frame(MacroCall call) {
        return Styles.allowed(
                declaration("background-color", call.wordsOrNull("bgColor"))
                        + declaration("border-color", call.wordsOrNull("borderColor"))
                        + declaration(
                                "border-style",
                                call.has("borderStyle") ? call.choice("borderStyle") : null)
                        + declaration("border-width", call.length("borderWidth")));
    }

    private static @Nullable String heading(MacroCall call) {
        return Styles.allowed(
                declaration("background-color", call.wordsOrNull("titleBGColor"))
                        + declaration("color", call.wordsOrNull("titleColor")));
    }

    private static String declaration(String property, @Nullable String value) {
        return value == null ? "" : property + ": " + value + ";";
    }
}
