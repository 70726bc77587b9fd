package org.watersmeet.text.markup.wiki;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Attribute;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.Link;
import org.watersmeet.text.document.LinkBody;
import org.watersmeet.text.document.Resource;
import org.watersmeet.text.document.Text;
import org.watersmeet.text.document.WebLink;

/** Reads links: {@code [target]}, {@code [text|target]}, {@code [text|target|tip]}. */
final class LinkParser {

    private final WikiText text;
    private final Counts counts;

    LinkParser(WikiText text, Counts counts) {
        this.text = text;
        this.counts = counts;
    }

    /** The link that begins with the bracket there, or null if none does. */
    @Nullable Parsed bracket(int offset, int to) {
        int close = text.closingBracket(offset);
        // Of brackets in brackets the inner ones count, so that no text is looked through twice.
        if (close >= Math.min(text.lineEnd(offset), to)
                || text.openingBracket(offset + 1) < close) {
            return null;
        }
        List<Integer> bars = bars(offset + 1, close);
        boolean alone = bars.isEmpty();
        int targetStart = alone ? offset + 1 : bars.getFirst() + 1;
        int targetEnd = bars.size() > 1 ? bars.get(1) : close;
        String target = text.slice(targetStart, targetEnd).strip();
        if (target.isEmpty() || target.indexOf(WikiText.MACRO) >= 0) {
            return null;
        }
        String tip = bars.size() > 1 ? text.slice(bars.get(1) + 1, close).strip() : "";
        if (tip.indexOf(WikiText.MACRO) >= 0) {
            return null;
        }
        List<Inline> words = alone ? List.of() : words(offset + 1, bars.getFirst());
        Inline node = link(target, words, Escapes.removed(tip));
        return node == null ? null : new Parsed(node, close + 1);
    }

    /** The bars that part text, target and tip; those of an image do not. */
    private List<Integer> bars(int from, int to) {
        List<Integer> bars = new ArrayList<>(2);
        int i = from;
        while (i < to && bars.size() < 2) {
            switch (text.at(i)) {
                case '|' -> bars.add(i++);
                case '\\' -> i += 2;
                case '!' -> i = Math.max(i + 1, ImageParser.end(text, i, to));
                default -> i++;
            }
        }
        return bars;
    }

    private List<Inline> words(int from, int to) {
        int start = text.skipBlank(from, to);
        return new InlineParser(text, counts, false).parse(start, text.trimEnd(start, to));
    }

    private static @Nullable Inline link(String target, List<Inline> words, String tip) {
        if (WebAddresses.isAddress(target)) {
            return web(Escapes.removed(target), words, tip);
        }
        LinkTargets.Place place = LinkTargets.place(target);
        return place == null
                ? null
                : new Link(
                        place.target() == null ? null : Resource.of(place.target()),
                        place.anchor(),
                        tip.isEmpty() ? null : tip,
                        body(words),
                        Attributes.NONE);
    }

    private static WebLink web(String address, List<Inline> words, String tip) {
        boolean mail = address.startsWith("mailto:");
        String name = mail ? address.substring("mailto:".length()) : address;
        Attributes attributes =
                tip.isEmpty()
                        ? Attributes.NONE
                        : new Attributes(List.of(new Attribute("title", tip)));
        return new WebLink(address, words.isEmpty() ? List.of(new Text(name)) : words, attributes);
    }

    private static LinkBody body(List<Inline> words) {
        if (words.isEmpty()) {
            return new LinkBody.None();
        }
        return words.size() == 1 && words.getFirst() instanceof Text only
                ? new LinkBody.Plain(only.value())
                : new LinkBody.Rich(words);
    }
}
