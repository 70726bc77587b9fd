package org.watersmeet.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Parts of addresses. */
public final class Urls {

    private Urls() {}

    /** Encodes a path segment or a query value as Confluence does: a space becomes a plus sign. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
