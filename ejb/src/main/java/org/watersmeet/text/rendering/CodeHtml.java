package org.watersmeet.text.rendering;

import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.MacroBody;

/** Writes the macros {@code code} and {@code noformat}. */
final class CodeHtml {

    private final HtmlRendering rendering;
    private final HtmlWriter out;

    CodeHtml(HtmlRendering rendering) {
        this.rendering = rendering;
        this.out = rendering.out;
    }

    void write(Macro macro) {
        String title = Words.orEmpty(macro.parameter("title"));
        boolean collapsed = "true".equals(macro.parameter("collapse"));
        out.start(collapsed ? "details" : "div").css("wm-code");
        if (collapsed) {
            out.start("summary").css("wm-code-title");
            out.text(title.isEmpty() ? rendering.texts.code() : title).end();
        } else if (!title.isEmpty()) {
            out.start("div").css("wm-code-title").text(title).end();
        }
        switch (macro.body()) {
            case MacroBody.Plain plain -> program(macro, plain.text());
            case MacroBody.None none -> program(macro, "");
            case MacroBody.Rich rich -> rendering.flow(rich.content());
        }
        out.end();
    }

    private void program(Macro macro, String text) {
        boolean numbered = "true".equals(macro.parameter("linenumbers"));
        out.start("pre").css(numbered ? "wm-line-numbers" : null);
        out.start("code").css(language(macro));
        if (numbered) {
            lines(text, Numbers.orElse(macro.parameter("firstline"), 1));
        } else {
            out.text(text);
        }
        out.end().end();
    }

    private static String language(Macro macro) {
        if (macro.name().equals("noformat")) {
            return "language-none";
        }
        String language = macro.parameter("language");
        // Confluence 4 has it as default parameter, and Java when there is none.
        String word = Words.forClass(language != null ? language : macro.parameter(""));
        return "language-" + (word.isEmpty() ? "java" : word);
    }

    /** The number is an attribute, for the style sheet to show: it is not copied with the text. */
    private void lines(String text, int first) {
        int number = first;
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            out.start("span").css("wm-line").attribute("data-line", Integer.toString(number++));
            out.text(text.substring(start, end)).end();
            if (end == text.length()) {
                return;
            }
            start = end;
        }
    }
}
