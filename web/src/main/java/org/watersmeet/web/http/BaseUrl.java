package org.watersmeet.web.http;

import java.net.URI;

/**
 * The address of the site, set by its operator; links are never built from a request's {@code Host}
 * header, which whoever sends the request chooses.
 */
public final class BaseUrl {

    private static final String VALUE =
            withoutSlash(System.getProperty("watersmeet.base-url", "http://127.0.0.1:8080"));

    private BaseUrl() {}

    /** Without a slash at its end: {@code https://wiki.example.org}. */
    public static String value() {
        return VALUE;
    }

    /** Its host, without the port. */
    static String host() {
        String host = URI.create(VALUE).getHost();
        return host == null ? "" : host;
    }

    /** Whether people use this site over TLS, which may end at a proxy of the operator's. */
    static boolean isSecure() {
        return VALUE.startsWith("https://");
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
