package org.watersmeet.text.macro;

import org.watersmeet.text.document.LinkTarget;

/** Reads the names of pages that older sources write as words. */
final class PageNames {

    private PageNames() {}

    /** {@code KEY:Title}, {@code ~user:Title}, {@code Title}, {@code /2026/11/23/Post}. */
    static LinkTarget parse(String words) {
        int colon = words.indexOf(':');
        boolean named = colon > 0 && colon < words.length() - 1 && isKey(words.substring(0, colon));
        String space = named ? words.substring(0, colon).strip() : null;
        String title = named ? words.substring(colon + 1).strip() : words;
        if (title.length() > 12
                && title.charAt(0) == '/'
                && title.charAt(5) == '/'
                && title.charAt(11) == '/') {
            return new LinkTarget.BlogPost(space, title.substring(12), title.substring(1, 11));
        }
        return new LinkTarget.Page(space, title);
    }

    /** A title may have a colon too: what stands before it is a key only if it looks like one. */
    private static boolean isKey(String words) {
        String key = words.startsWith("~") ? words.substring(1) : words;
        return !key.isEmpty()
                && key.chars()
                        .allMatch(
                                c ->
                                        c < 128 && Character.isLetterOrDigit(c)
                                                || c == '_'
                                                || c == '-'
                                                || c == '.');
    }
}
