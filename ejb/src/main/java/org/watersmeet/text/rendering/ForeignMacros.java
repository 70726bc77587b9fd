package org.watersmeet.text.rendering;

import static org.watersmeet.text.macro.ParameterDefinition.of;
import static org.watersmeet.text.macro.ParameterDefinition.words;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.macro.Argument;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.ParameterDefinition;
import org.watersmeet.text.macro.ParameterType;

/**
 * Macros that show a piece of another site: {@code jira}, {@code jiraissues}, {@code gadget},
 * {@code widget}, {@code iframe}, {@code rss}. Pages load nothing from other sites, so a link and a
 * note stand in their place.
 */
final class ForeignMacros {

    private static final ParameterType LONG = new ParameterType.Words(4_000);

    private ForeignMacros() {}

    static List<StaticMacro> all() {
        return List.of(
                new StaticMacro(
                        MacroDefinition.inLine(
                                "jira",
                                words("key"),
                                of("jqlQuery", LONG).also("jql"),
                                words("server"),
                                words("serverId")),
                        ForeignMacros::jira),
                linked("jiraissues", of("url", LONG).also("")),
                linked("gadget", of("url", LONG)),
                linked("widget", of("url", LONG)),
                linked("iframe", of("src", LONG)),
                linked("rss", of("url", LONG).also("")));
    }

    private static StaticMacro linked(String name, ParameterDefinition address) {
        return new StaticMacro(
                MacroDefinition.block(name, BodyKind.NONE, address),
                (macro, call, rendering) -> link(macro, call.argument(address.name()), rendering));
    }

    private static void jira(Macro macro, MacroCall call, HtmlRendering rendering) {
        HtmlWriter out = rendering.out;
        out.start("span").css("wm-box wm-box-macro wm-box-inline");
        out.start("span").css("wm-box-label").text(rendering.texts.jira()).end();
        for (String name : List.of("key", "jqlQuery", "server")) {
            String words = call.wordsOrNull(name);
            if (words != null) {
                out.text(" ").start("span").css("wm-box-parameter").text(words).end();
            }
        }
        out.end();
    }

    private static void link(Macro macro, Argument argument, HtmlRendering rendering) {
        HtmlWriter out = rendering.out;
        String written =
                argument.target() instanceof LinkTarget.Url url ? url.value() : argument.words();
        String address = external(written);
        out.start("div").css("wm-box wm-box-macro");
        out.start("div").css("wm-box-label").text(rendering.texts.foreign(macro.name())).end();
        if (address == null || rendering.insideLink) {
            out.start("code").css("wm-box-source").text(written).end();
        } else {
            out.start("a").css("wm-link-external").attribute("href", address);
            out.attribute("rel", "nofollow noopener").text(written).end();
        }
        out.end();
    }

    private static @Nullable String external(String written) {
        String address = Addresses.link(written);
        return address != null && Addresses.isExternal(address) ? address : null;
    }
}
