package org.watersmeet.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.watersmeet.kernel.Problem;

/**
 * Refuses large bodies by their announced length, forms with files excepted: those are read part by
 * part with limits of their own. A plain form, which the container keeps in memory, must announce
 * its length; other bodies are read with a limit by whoever reads them.
 */
final class RequestSize {

    /** Bytes; above the application's own limits for texts. */
    static final long MAX = 10L * 1024 * 1024;

    private RequestSize() {}

    /**
     * @throws Problem.LimitExceeded if the body is too large
     * @throws Problem.Invalid if a form does not say how large it is
     */
    static void require(HttpServletRequest request) {
        String type = request.getContentType();
        String bare = type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
        if (bare.startsWith("multipart/form-data")) {
            return;
        }
        if (request.getContentLengthLong() > MAX) {
            throw new Problem.LimitExceeded(
                    "request.too-large",
                    "The request is larger than %d bytes.".formatted(MAX),
                    Map.of("bytes", MAX));
        }
        boolean form = bare.startsWith("application/x-www-form-urlencoded");
        if (form && request.getHeader("Transfer-Encoding") != null) {
            throw new Problem.Invalid(
                    "request.length", "A form must announce its length (Content-Length).");
        }
    }
}
