package org.watersmeet.text.rendering;

import static org.watersmeet.text.macro.ParameterDefinition.choice;
import static org.watersmeet.text.macro.ParameterDefinition.flag;
import static org.watersmeet.text.macro.ParameterDefinition.of;
import static org.watersmeet.text.macro.ParameterDefinition.whole;
import static org.watersmeet.text.macro.ParameterDefinition.words;

import java.util.ArrayList;
import java.util.List;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.ParameterDefinition;
import org.watersmeet.text.macro.ParameterType;

/** The macros {@code toc} and {@code toc-zone}. */
final class ContentsMacros {

    private static final List<ParameterDefinition> TABLE =
            List.of(
                    choice("type", "list", "flat"),
                    whole("minLevel", 1, 7, 1),
                    whole("maxLevel", 1, 7, 7),
                    flag("outline"),
                    words("include"),
                    words("exclude"),
                    words("separator").or("brackets"),
                    choice(
                            "style",
                            "none",
                            "disc",
                            "circle",
                            "square",
                            "decimal",
                            "lower-alpha",
                            "lower-roman",
                            "upper-roman",
                            "default"),
                    of("indent", new ParameterType.Length()),
                    flag("printable").or("true"));

    private ContentsMacros() {}

    static List<StaticMacro> all() {
        return List.of(
                new StaticMacro(
                        MacroDefinition.block(
                                "toc", BodyKind.NONE, TABLE.toArray(ParameterDefinition[]::new)),
                        (macro, call, rendering) -> rendering.contents.add(macro, call)),
                new StaticMacro(
                        MacroDefinition.block(
                                "toc-zone",
                                BodyKind.RICH,
                                zone().toArray(ParameterDefinition[]::new)),
                        ContentsMacros::zone));
    }

    private static List<ParameterDefinition> zone() {
        List<ParameterDefinition> parameters = new ArrayList<>(TABLE);
        parameters.addFirst(choice("location", "both", "top", "bottom"));
        return parameters;
    }

    /** Lists the headings of its own body, before it, after it, or both. */
    private static void zone(Macro macro, MacroCall call, HtmlRendering rendering) {
        String location = call.choice("location");
        int first = rendering.headingCount();
        TablesOfContents.Place above =
                location.equals("bottom") ? null : rendering.contents.add(macro, call);
        rendering.macroBody(macro);
        TablesOfContents.Place below =
                location.equals("top") ? null : rendering.contents.add(macro, call);
        int end = rendering.headingCount();
        if (above != null) {
            above.limitTo(first, end);
        }
        if (below != null) {
            below.limitTo(first, end);
        }
    }
}
