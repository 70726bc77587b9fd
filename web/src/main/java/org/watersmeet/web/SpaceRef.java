package org.watersmeet.web;

import java.util.Locale;

/**
 * A space as something to name and to link to.
 *
 * @param archived whether screens within it say that it is; those beyond have no need to
 */
public record SpaceRef(String key, String name, boolean archived) {

    public SpaceRef(String key, String name) {
        this(key, name, false);
    }

    public String url() {
        return "/spaces/" + Urls.encode(key) + "/overview";
    }

    /** The key as a query parameter's value. */
    public String parameter() {
        return Urls.encode(key);
    }

    /** One or two letters that stand for the space. */
    public String mark() {
        String letters = key.startsWith("~") ? key.substring(1) : key;
        int end =
                letters.offsetByCodePoints(
                        0, Math.min(2, letters.codePointCount(0, letters.length())));
        return letters.substring(0, end).toUpperCase(Locale.ROOT);
    }
}
