package org.watersmeet.text.rendering;

import java.util.ArrayList;
import java.util.List;
import org.watersmeet.text.document.Macro;

/**
 * Writes the {@code toc} macro. A table lists headings that come after it, so its place is noted
 * and filled when all are known.
 */
final class TablesOfContents {

    /** Each table repeats all headings: without a limit, a page's HTML could be its square. */
    private static final int MOST = 10;

    private final HtmlRendering rendering;
    private final List<Place> places = new ArrayList<>();

    TablesOfContents(HtmlRendering rendering) {
        this.rendering = rendering;
    }

    private record Place(int offset, Macro macro) {}

    void add(Macro macro) {
        if (places.size() < MOST && !rendering.insideLink) {
            places.add(new Place(rendering.out.position(), macro));
        } else {
            rendering.boxes.macro(macro);
        }
    }

    String insertInto(StringBuilder html, List<RenderedHeading> headings) {
        if (places.isEmpty()) {
            return html.toString();
        }
        var whole = new StringBuilder(html.length() * 2);
        int done = 0;
        for (Place place : places) {
            whole.append(html, done, place.offset());
            write(place.macro(), headings, new HtmlWriter(whole));
            done = place.offset();
        }
        return whole.append(html, done, html.length()).toString();
    }

    private void write(Macro macro, List<RenderedHeading> headings, HtmlWriter out) {
        int lowest = Numbers.orElse(macro.parameter("minLevel"), 1);
        int highest = Numbers.orElse(macro.parameter("maxLevel"), 7);
        List<RenderedHeading> shown =
                headings.stream()
                        .filter(it -> !it.text().isEmpty())
                        .filter(it -> it.level() >= lowest && it.level() <= highest)
                        .toList();
        boolean flat = "flat".equals(macro.parameter("type"));
        out.start("nav").css(css(macro, flat)).attribute("aria-label", rendering.texts.contents());
        if (flat) {
            flat(shown, out);
        } else if (!shown.isEmpty()) {
            new Nesting(shown, out).write(0);
        }
        out.end();
    }

    private static String css(Macro macro, boolean flat) {
        String css = flat ? "wm-toc wm-toc-flat" : "wm-toc";
        return "true".equals(macro.parameter("outline")) ? css + " wm-toc-outline" : css;
    }

    private static void flat(List<RenderedHeading> headings, HtmlWriter out) {
        out.start("ul");
        for (RenderedHeading heading : headings) {
            out.start("li");
            entry(heading, out);
            out.end();
        }
        out.end();
    }

    private static void entry(RenderedHeading heading, HtmlWriter out) {
        out.start("a").attribute("href", "#" + heading.id()).text(heading.text()).end();
    }

    /** Lists in lists, as deep as the levels differ: at most six. */
    private static final class Nesting {

        private final List<RenderedHeading> headings;
        private final HtmlWriter out;
        private int next;

        Nesting(List<RenderedHeading> headings, HtmlWriter out) {
            this.headings = headings;
            this.out = out;
        }

        /** Writes the headings below the given level as a list. */
        void write(int above) {
            out.start("ul");
            while (next < headings.size() && headings.get(next).level() > above) {
                RenderedHeading heading = headings.get(next++);
                out.start("li");
                entry(heading, out);
                if (next < headings.size() && headings.get(next).level() > heading.level()) {
                    write(heading.level());
                }
                out.end();
            }
            out.end();
        }
    }
}
