package org.watersmeet.text.rendering;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Names places on a page the way Confluence does, so that links into imported pages still work:
 * page title, hyphen, text, all without white space.
 */
final class Anchors {

    private final String pageTitle;
    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> repeats = new HashMap<>();

    Anchors(String pageTitle) {
        this.pageTitle = pageTitle;
    }

    /** The name of the place with that text on that page, if it is the first of its kind there. */
    static String id(String pageTitle, String text) {
        var id = new StringBuilder(pageTitle.length() + text.length() + 1);
        appendWithoutSpace(pageTitle, id);
        id.append('-');
        appendWithoutSpace(text, id);
        return id.toString();
    }

    /** A name no other place on this page has. */
    String unique(String text) {
        String id = id(pageTitle, text);
        String candidate = id;
        while (!used.add(candidate)) {
            candidate = id + "." + repeats.merge(id, 1, Integer::sum);
        }
        return candidate;
    }

    private static void appendWithoutSpace(String text, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                to.append(c);
            }
        }
    }
}
