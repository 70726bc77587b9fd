package org.watersmeet.text.rendering;

import static org.watersmeet.text.macro.ParameterDefinition.of;

import java.util.List;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.MacroBody;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.ParameterType;

/**
 * The macros {@code html}, {@code html-include} and {@code script}, which would run what an author
 * wrote in the browsers of all readers: a note stands in their place, and the source as text.
 */
final class RefusedMacros {

    private static final int LONGEST_ADDRESS = 2_000;

    private RefusedMacros() {}

    static List<StaticMacro> all() {
        return List.of(
                new StaticMacro(
                        MacroDefinition.block("html", BodyKind.PLAIN), RefusedMacros::refuse),
                new StaticMacro(
                        MacroDefinition.block("script", BodyKind.PLAIN), RefusedMacros::refuse),
                new StaticMacro(
                        MacroDefinition.block(
                                "html-include",
                                BodyKind.NONE,
                                of("url", new ParameterType.Words(LONGEST_ADDRESS)).also("")),
                        RefusedMacros::refuse));
    }

    private static void refuse(Macro macro, MacroCall call, HtmlRendering rendering) {
        HtmlWriter out = rendering.out;
        out.start("div").css("wm-box wm-box-macro");
        out.start("div").css("wm-box-label").text(rendering.texts.refused(macro.name())).end();
        String source =
                macro.body() instanceof MacroBody.Plain plain
                        ? plain.text()
                        : macro.name().equals("html-include") ? call.words("url") : "";
        if (!source.isEmpty()) {
            out.start("pre").css("wm-box-source").start("code").text(source).end().end();
        }
        out.end();
    }
}
