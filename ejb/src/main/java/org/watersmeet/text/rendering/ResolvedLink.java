package org.watersmeet.text.rendering;

/**
 * An existing target.
 *
 * @param href address relative to this site, without fragment; trusted
 * @param title how the target is called now: a page's title, a user's full name, a file's name
 */
public record ResolvedLink(String href, String title) {}
