package org.watersmeet.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Parts of addresses. */
public final class Urls {

    private Urls() {}

    /**
     * Whether a text can be a segment of a path: servers and proxies refuse or rewrite encoded
     * slashes and dot segments.
     */
    public static boolean isSegment(String value) {
        return value.indexOf('/') < 0
                && value.indexOf('\\') < 0
                && !value.isEmpty()
                && !value.equals(".")
                && !value.equals("..");
    }

    /** Encodes a path segment or a query value as Confluence does: a space becomes a plus sign. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
