package org.watersmeet.wiki.macro;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.rendering.HtmlWriter;
import org.watersmeet.wiki.page.NestedBody;
import org.watersmeet.wiki.page.SlotFilling;

/** HTML under way for one slot, and the words macros say. */
final class Fragment {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle(
                    "org.watersmeet.wiki.macro.Texts",
                    Locale.ENGLISH,
                    Fragment.class.getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(
                            ResourceBundle.Control.FORMAT_PROPERTIES));

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final StringBuilder html = new StringBuilder();
    private final List<SlotFilling.Part> parts = new ArrayList<>();

    final HtmlWriter out = new HtmlWriter(html);

    /** What the bundle says for a key. */
    static String say(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.ENGLISH).format(arguments);
    }

    /** A slot that holds nothing but a sentence: why there is nothing to show. */
    static SlotFilling notice(String key, Object... arguments) {
        Fragment fragment = new Fragment();
        fragment.out.start("div").css("wm-notice").text(say(key, arguments)).end();
        return fragment.filling();
    }

    /** The same for a slot in a line of text. */
    static SlotFilling inLine(String key, Object... arguments) {
        Fragment fragment = new Fragment();
        fragment.out.start("span").css("wm-notice wm-notice-inline");
        fragment.out.text(say(key, arguments)).end();
        return fragment.filling();
    }

    /** A slot that holds a sentence because a list is empty. */
    static SlotFilling nothing(String key, Object... arguments) {
        Fragment fragment = new Fragment();
        fragment.out.start("div").css("wm-macro-empty").text(say(key, arguments)).end();
        return fragment.filling();
    }

    void link(String href, @Nullable String css, String text) {
        out.start("a").css(css).attribute("href", href).text(text).end();
    }

    /** A link to a page, or a blog post, by its id. */
    void link(FoundContent content) {
        link(content.address(), null, content.title());
    }

    /** A point in time, for the front end to show in the reader's way. */
    void time(Instant instant) {
        out.start("time").attribute("datetime", instant.toString());
        out.attribute("data-relative", "").text(TIME.format(instant)).end();
    }

    /** A sentence in small letters beside an entry. */
    void meta(String text) {
        out.text(" ").start("span").css("wm-list-meta").text(text).end();
    }

    /** Puts a body in, between what was and what will be written. */
    void body(NestedBody body) {
        cut();
        parts.add(body);
    }

    /** All that was written, complete. */
    SlotFilling filling() {
        cut();
        return new SlotFilling(parts);
    }

    private void cut() {
        if (out.position() > 0) {
            parts.add(new SlotFilling.Html(html.toString()));
            html.setLength(0);
        }
    }
}
