package org.watersmeet.web;

import org.jspecify.annotations.Nullable;

/** Light or dark, by the reader's choice or the system's. The choice is the cookie wm-theme. */
public enum Theme {
    AUTO(null),
    LIGHT("light"),
    DARK("dark");

    /** The name of the cookie that keeps the choice. */
    public static final String COOKIE = "wm-theme";

    private final @Nullable String attribute;

    Theme(@Nullable String attribute) {
        this.attribute = attribute;
    }

    /** The value of the root's {@code data-theme}; null leaves the attribute out. */
    public @Nullable String attribute() {
        return attribute;
    }

    /** Reads the cookie's value; whatever else it holds counts as no choice. */
    public static Theme of(@Nullable String cookie) {
        if ("light".equals(cookie)) {
            return LIGHT;
        }
        return "dark".equals(cookie) ? DARK : AUTO;
    }
}
