package org.watersmeet.text.rendering;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.macro.MacroCall;

/**
 * Writes tables of contents. A table lists headings that come after it, so its place is noted and
 * filled when all are known.
 */
final class TablesOfContents {

    /** Each table repeats all headings: without a limit, a page's HTML could be its square. */
    private static final int MOST = 10;

    private final HtmlRendering rendering;
    private final List<Place> places = new ArrayList<>();
    private int[] lengths = {};

    TablesOfContents(HtmlRendering rendering) {
        this.rendering = rendering;
    }

    /** Where a table goes, and which headings it may list. */
    static final class Place {
        private final int offset;
        private final MacroCall call;
        private int first;
        private int end = Integer.MAX_VALUE;

        private Place(int offset, MacroCall call) {
            this.offset = offset;
            this.call = call;
        }

        /** Lists no headings but those from one number to before another. */
        void limitTo(int firstHeading, int endHeading) {
            first = firstHeading;
            end = endHeading;
        }
    }

    /** A table here; null when there is none but a box, because there are too many. */
    @Nullable Place add(Macro macro, MacroCall call) {
        if (places.size() < MOST && !rendering.insideLink) {
            Place place = new Place(rendering.out.position(), call);
            places.add(place);
            return place;
        }
        rendering.boxes.macro(macro);
        return null;
    }

    int count() {
        return places.size();
    }

    /** Takes back the places after the first so many. */
    void keep(int count) {
        places.subList(count, places.size()).clear();
    }

    String insertInto(StringBuilder html, List<RenderedHeading> headings) {
        if (places.isEmpty()) {
            return html.toString();
        }
        var whole = new StringBuilder(html.length() * 2);
        lengths = new int[places.size()];
        int done = 0;
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            whole.append(html, done, place.offset);
            int before = whole.length();
            write(place, headings, new HtmlWriter(whole));
            lengths[i] = whole.length() - before;
            done = place.offset;
        }
        return whole.append(html, done, html.length()).toString();
    }

    /** How many characters the first tables take, as written by {@link #insertInto}. */
    int lengthOfFirst(int tables) {
        int length = 0;
        for (int i = 0; i < tables; i++) {
            length += lengths[i];
        }
        return length;
    }

    private void write(Place place, List<RenderedHeading> headings, HtmlWriter out) {
        MacroCall call = place.call;
        var include = BoundedPattern.of(call.words("include"));
        var exclude = BoundedPattern.of(call.words("exclude"));
        int lowest = call.whole("minLevel");
        int highest = call.whole("maxLevel");
        List<RenderedHeading> shown =
                headings
                        .subList(
                                Math.min(place.first, headings.size()),
                                Math.min(place.end, headings.size()))
                        .stream()
                        .filter(it -> !it.text().isEmpty())
                        .filter(it -> it.level() >= lowest && it.level() <= highest)
                        .filter(it -> include == null || include.matches(it.text()))
                        .filter(it -> exclude == null || !exclude.matches(it.text()))
                        .toList();
        boolean flat = call.choice("type").equals("flat");
        out.start("nav").css(css(call, flat)).attribute("aria-label", rendering.texts.contents());
        if (flat) {
            flat(shown, call.choice("separator"), out);
        } else if (!shown.isEmpty()) {
            new Nesting(shown, style(call), out).write(0);
        }
        out.end();
    }

    private static String css(MacroCall call, boolean flat) {
        String css = flat ? "wm-toc wm-toc-flat" : "wm-toc";
        css = call.flag("outline") ? css + " wm-toc-outline" : css;
        return call.flag("printable") ? css : css + " wm-no-print";
    }

    private static @Nullable String style(MacroCall call) {
        String style = call.choice("style");
        String marks =
                style.equals("none") || style.equals("default") ? "" : "list-style-type: " + style;
        String indent = call.length("indent");
        return Styles.allowed(indent == null ? marks : marks + "; padding-left: " + indent);
    }

    private static void flat(List<RenderedHeading> headings, String separator, HtmlWriter out) {
        out.start("ul")
                .css(
                        switch (separator) {
                            case "brackets", "braces", "parens", "pipe" -> "wm-toc-" + separator;
                            default -> null;
                        });
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
        private final @Nullable String style;
        private final HtmlWriter out;
        private int next;

        Nesting(List<RenderedHeading> headings, @Nullable String style, HtmlWriter out) {
            this.headings = headings;
            this.style = style;
            this.out = out;
        }

        /** Writes the headings below the given level as a list. */
        void write(int above) {
            out.start("ul").attribute("style", style);
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
