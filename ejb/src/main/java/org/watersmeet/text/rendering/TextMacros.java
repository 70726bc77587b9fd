package org.watersmeet.text.rendering;

import static org.watersmeet.text.macro.ParameterDefinition.choice;
import static org.watersmeet.text.macro.ParameterDefinition.flag;
import static org.watersmeet.text.macro.ParameterDefinition.whole;
import static org.watersmeet.text.macro.ParameterDefinition.words;

import java.util.List;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.text.macro.MacroDefinition;

/** The macros {@code anchor}, {@code status} and {@code loremipsum}. */
final class TextMacros {

    private static final MacroDefinition ANCHOR = MacroDefinition.inLine("anchor", words(""));

    private static final MacroDefinition STATUS =
            MacroDefinition.inLine(
                    "status",
                    words("title"),
                    choice("colour", "grey", "red", "yellow", "green", "blue", "purple")
                            .also("color"),
                    flag("subtle"));

    private static final MacroDefinition LOREM_IPSUM =
            MacroDefinition.block(
                    "loremipsum", BodyKind.NONE, whole("paragraphs", 1, 30, 3).also(""));

    private static final List<String> LOREM =
            List.of(
                    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor"
                            + " incididunt ut labore et dolore magna aliqua.",
                    "Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut"
                            + " aliquip ex ea commodo consequat.",
                    "Duis aute irure dolor in reprehenderit in voluptate velit esse cillum dolore"
                            + " eu fugiat nulla pariatur.",
                    "Excepteur sint occaecat cupidatat non proident, sunt in culpa qui officia"
                            + " deserunt mollit anim id est laborum.");

    private TextMacros() {}

    static List<StaticMacro> all() {
        return List.of(
                new StaticMacro(ANCHOR, TextMacros::anchor),
                new StaticMacro(STATUS, TextMacros::status),
                new StaticMacro(LOREM_IPSUM, TextMacros::loremIpsum));
    }

    private static void anchor(Macro macro, MacroCall call, HtmlRendering rendering) {
        String name = call.words("");
        if (!name.isEmpty()) {
            rendering.out.start("span").css("wm-anchor");
            rendering.out.attribute("id", rendering.anchors.unique(name)).end();
        }
    }

    private static void status(Macro macro, MacroCall call, HtmlRendering rendering) {
        String colour = call.choice("colour");
        String css = "wm-status wm-status-" + colour;
        String title = call.words("title");
        rendering.out.start("span").css(call.flag("subtle") ? css + " wm-status-subtle" : css);
        rendering.out.text(title.isEmpty() ? colour : title).end();
    }

    private static void loremIpsum(Macro macro, MacroCall call, HtmlRendering rendering) {
        for (int i = 0; i < call.whole("paragraphs"); i++) {
            rendering.out.start("p").text(LOREM.get(i % LOREM.size())).end();
        }
    }
}
