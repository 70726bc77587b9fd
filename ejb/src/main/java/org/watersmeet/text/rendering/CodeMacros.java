package org.watersmeet.text.rendering;

import static org.watersmeet.text.macro.ParameterDefinition.flag;
import static org.watersmeet.text.macro.ParameterDefinition.whole;
import static org.watersmeet.text.macro.ParameterDefinition.words;

import java.util.List;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.MacroBody;
import org.watersmeet.text.highlight.Highlighter;
import org.watersmeet.text.highlight.Piece;
import org.watersmeet.text.highlight.PieceKind;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.text.macro.MacroDefinition;

/** The macros {@code code} and {@code noformat}. */
final class CodeMacros {

    private static final MacroDefinition CODE =
            MacroDefinition.block(
                    "code",
                    BodyKind.PLAIN,
                    // Confluence 4 has it as default parameter, and Java when there is none.
                    words("language").or("java").also("").also("lang"),
                    words("title"),
                    flag("linenumbers"),
                    whole("firstline", 0, 999_999, 1),
                    flag("collapse"),
                    words("theme"));

    private static final MacroDefinition NOFORMAT =
            MacroDefinition.block("noformat", BodyKind.PLAIN, words("title"), flag("nopanel"));

    private CodeMacros() {}

    static List<StaticMacro> all() {
        return List.of(
                new StaticMacro(CODE, CodeMacros::code),
                new StaticMacro(NOFORMAT, CodeMacros::noformat));
    }

    private static void code(Macro macro, MacroCall call, HtmlRendering rendering) {
        HtmlWriter out = rendering.out;
        boolean collapsed = call.flag("collapse");
        out.start(collapsed ? "details" : "div").css("wm-code");
        if (collapsed) {
            String title = call.words("title");
            out.start("summary").css("wm-code-title");
            out.text(title.isEmpty() ? rendering.texts.code() : title).end();
        } else {
            title(call, out);
        }
        String language = Words.forClass(call.words("language"));
        if (macro.body() instanceof MacroBody.Rich rich) {
            rendering.flow(rich.content());
        } else {
            program(text(macro), language, call, rendering);
        }
        out.end();
    }

    private static void noformat(Macro macro, MacroCall call, HtmlRendering rendering) {
        HtmlWriter out = rendering.out;
        out.start("div").css(call.flag("nopanel") ? "wm-code wm-code-bare" : "wm-code");
        title(call, out);
        if (macro.body() instanceof MacroBody.Rich rich) {
            rendering.flow(rich.content());
        } else {
            out.start("pre").start("code").css("language-none").text(text(macro)).end().end();
        }
        out.end();
    }

    private static void title(MacroCall call, HtmlWriter out) {
        String title = call.words("title");
        if (!title.isEmpty()) {
            out.start("div").css("wm-code-title").text(title).end();
        }
    }

    private static String text(Macro macro) {
        return macro.body() instanceof MacroBody.Plain plain ? plain.text() : "";
    }

    private static void program(
            String text, String language, MacroCall call, HtmlRendering rendering) {
        HtmlWriter out = rendering.out;
        boolean numbered = call.flag("linenumbers");
        Highlighter highlighter =
                Highlighter.of(rendering.budget.highlight(text.length()) ? language : "");
        out.start("pre").css(numbered ? "wm-line-numbers" : null);
        out.start("code").css("language-" + language);
        if (numbered || highlighter.colours()) {
            lines(text, numbered, call.whole("firstline"), highlighter, out);
        } else {
            out.text(text);
        }
        out.end().end();
    }

    /** The number is an attribute, for the style sheet to show: it is not copied with the text. */
    private static void lines(
            String text, boolean numbered, int first, Highlighter highlighter, HtmlWriter out) {
        int number = first;
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            if (numbered) {
                out.start("span").css("wm-line").attribute("data-line", Integer.toString(number++));
            }
            pieces(highlighter.line(text.substring(start, end < 0 ? text.length() : end)), out);
            out.text(end < 0 ? "" : "\n");
            if (numbered) {
                out.end();
            }
            if (end < 0 || end + 1 == text.length()) {
                return;
            }
            start = end + 1;
        }
    }

    private static void pieces(List<Piece> pieces, HtmlWriter out) {
        for (Piece piece : pieces) {
            if (piece.kind() == PieceKind.PLAIN) {
                out.text(piece.text());
            } else {
                out.start("span").css(piece.kind().css()).text(piece.text()).end();
            }
        }
    }
}
