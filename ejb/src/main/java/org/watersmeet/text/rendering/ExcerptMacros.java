package org.watersmeet.text.rendering;

import static org.watersmeet.text.macro.ParameterDefinition.choice;
import static org.watersmeet.text.macro.ParameterDefinition.flag;
import static org.watersmeet.text.macro.ParameterDefinition.words;

import java.util.List;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.text.macro.MacroDefinition;

/**
 * The macros {@code excerpt} and {@code details}: parts of a page that other pages show. On their
 * own page they show their body, unless they are hidden.
 */
final class ExcerptMacros {

    private static final MacroDefinition EXCERPT =
            MacroDefinition.block(
                    "excerpt",
                    BodyKind.RICH,
                    words("name"),
                    flag("hidden"),
                    choice("atlassian-macro-output-type", "block", "inline"));

    private static final MacroDefinition DETAILS =
            MacroDefinition.block(
                    "details", BodyKind.RICH, words("id"), flag("hidden"), words("label"));

    private ExcerptMacros() {}

    static List<StaticMacro> all() {
        return List.of(
                new StaticMacro(EXCERPT, ExcerptMacros::excerpt),
                new StaticMacro(DETAILS, ExcerptMacros::details));
    }

    private static void excerpt(Macro macro, MacroCall call, HtmlRendering rendering) {
        if (!call.flag("hidden")) {
            rendering.macroBody(macro);
        }
    }

    private static void details(Macro macro, MacroCall call, HtmlRendering rendering) {
        if (!call.flag("hidden")) {
            rendering.out.start("div").css("wm-details");
            rendering.macroBody(macro);
            rendering.out.end();
        }
    }
}
