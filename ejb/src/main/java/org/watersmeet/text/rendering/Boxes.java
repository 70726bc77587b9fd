package org.watersmeet.text.rendering;

import java.util.ArrayList;
import java.util.List;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.Link;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.MacroBody;
import org.watersmeet.text.document.MacroParameter;
import org.watersmeet.text.document.Resource;
import org.watersmeet.text.document.Text;
import org.watersmeet.text.document.Unknown;

/** Writes labelled boxes for what has no rendering of its own, and counts them. */
final class Boxes {

    private final HtmlRendering rendering;
    private final List<RenderedBox> all = new ArrayList<>();

    Boxes(HtmlRendering rendering) {
        this.rendering = rendering;
    }

    List<RenderedBox> all() {
        return all;
    }

    void block(Unknown unknown) {
        count(RenderedBox.Kind.ELEMENT, unknown.name());
        HtmlWriter out = rendering.out;
        out.start("div").css("wm-box");
        label("div", rendering.texts.unknownElement(unknown.name()));
        out.start("pre").css("wm-box-source").start("code").text(unknown.source());
        out.end().end().end();
    }

    void inline(Unknown unknown) {
        count(RenderedBox.Kind.ELEMENT, unknown.name());
        HtmlWriter out = rendering.out;
        out.start("span").css("wm-box wm-box-inline");
        label("span", rendering.texts.unknownElement(unknown.name()));
        out.text(" ").start("code").css("wm-box-source").text(unknown.source()).end().end();
    }

    /** A macro that is not known. Without a body it stays in the line, others are blocks. */
    void macro(Macro macro) {
        box(macro, rendering.texts.unknownMacro(macro.name()));
    }

    /** A macro that is known, but has no place here. */
    void named(Macro macro) {
        box(macro, macro.name());
    }

    private void box(Macro macro, String words) {
        count(RenderedBox.Kind.MACRO, macro.name());
        boolean inline = macro.body() instanceof MacroBody.None;
        HtmlWriter out = rendering.out;
        out.start(inline ? "span" : "div")
                .css(inline ? "wm-box wm-box-macro wm-box-inline" : "wm-box wm-box-macro");
        label(inline ? "span" : "div", words);
        for (MacroParameter parameter : macro.parameters()) {
            out.text(" ").start("span").css("wm-box-parameter");
            out.text(parameter.name().isEmpty() ? "" : parameter.name() + "=");
            out.text(value(parameter)).end();
        }
        body(macro.body());
        out.end();
    }

    private void body(MacroBody body) {
        HtmlWriter out = rendering.out;
        switch (body) {
            case MacroBody.None none -> {}
            case MacroBody.Plain plain ->
                    out.start("pre")
                            .css("wm-box-source")
                            .start("code")
                            .text(plain.text())
                            .end()
                            .end();
            case MacroBody.Rich rich -> {
                out.start("div").css("wm-box-body");
                rendering.flow(rich.content());
                out.end();
            }
        }
    }

    private void label(String tag, String text) {
        rendering.out.start(tag).css("wm-box-label").text(text).end();
    }

    private void count(RenderedBox.Kind kind, String name) {
        all.add(new RenderedBox(kind, name));
    }

    private static String value(MacroParameter parameter) {
        var value = new StringBuilder();
        for (Inline part : parameter.value()) {
            if (part instanceof Text text) {
                value.append(text.value());
            } else if (part instanceof Resource resource) {
                value.append(LinkNames.of(resource.target()));
            } else if (part instanceof Link link) {
                value.append(LinkNames.of(link));
            }
        }
        return value.toString();
    }
}
