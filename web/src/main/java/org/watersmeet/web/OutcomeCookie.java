package org.watersmeet.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * Carries an {@link Outcome} over one redirect: {@code PAGE_DELETED.21}. It names one of our own
 * sentences and holds no words, so whoever forges it can make us say nothing else; the page it
 * names is checked when the button beside the sentence is pressed.
 */
final class OutcomeCookie {

    static final String NAME = "wm-outcome";

    /** Enough for a redirect; a notice that comes later would puzzle. */
    private static final int SECONDS = 30;

    private OutcomeCookie() {}

    /**
     * @param page the page that can be taken out of the trash again; 0 for none
     */
    static void write(HttpServletResponse response, Outcome outcome, long page) {
        send(response, outcome.name() + "." + page, SECONDS);
    }

    static void clear(HttpServletResponse response) {
        send(response, "", 0);
    }

    /** The notice that a cookie's value stands for; null when it stands for none. */
    static @Nullable Notice notice(@Nullable String value, Texts texts) {
        if (value == null) {
            return null;
        }
        int dot = value.indexOf('.');
        try {
            Outcome outcome = Outcome.valueOf(value.substring(0, Math.max(dot, 0)));
            long page = Long.parseLong(value.substring(dot + 1));
            return new Notice(Notice.Kind.SUCCESS, texts.text(outcome.textKey()), page);
        } catch (IllegalArgumentException e) {
            return null; // not a value of ours
        }
    }

    private static void send(HttpServletResponse response, String value, int seconds) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
