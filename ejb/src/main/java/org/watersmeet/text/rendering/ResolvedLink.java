package org.watersmeet.text.rendering;

import org.jspecify.annotations.Nullable;

/**
 * An existing target.
 *
 * @param href address relative to this site, without fragment; trusted; null for what has a name
 *     but no address
 * @param title how the target is called now: a page's title, a user's full name, a file's name
 * @param thumbnail address of a small picture of it; null when there is none
 */
public record ResolvedLink(@Nullable String href, String title, @Nullable String thumbnail) {

    public ResolvedLink(String href, String title) {
        this(href, title, null);
    }

    /** What is shown by its name alone. */
    public static ResolvedLink unlinked(String title) {
        return new ResolvedLink(null, title, null);
    }
}
