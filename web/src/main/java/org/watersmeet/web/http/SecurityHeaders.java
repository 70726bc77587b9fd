package org.watersmeet.web.http;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Headers of every answer. Scripts and styles come from files of this site only, so nothing needs a
 * nonce; {@code style} attributes are allowed because authors' colours and widths are in them (they
 * are written by the renderer from an allow-list). Pictures may come from other sites over TLS, as
 * authors of imported pages expect. Over TLS browsers are told for a year to use nothing else.
 */
final class SecurityHeaders {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self';"
                    + " style-src-attr 'unsafe-inline'; img-src 'self' data: https:;"
                    + " connect-src 'self'; font-src 'self'; manifest-src 'self';"
                    + " object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'self'";

    private SecurityHeaders() {}

    static void write(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        response.setHeader("Cache-Control", "private, no-cache");
        if (BaseUrl.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
