package org.watersmeet.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.watersmeet.kernel.Problem;

/**
 * Refuses addresses that two readers of them could understand differently: path parameters, encoded
 * slashes and backslashes, dot segments, empty segments. What is left means the same to the
 * balancer, the filter and the servlet.
 */
final class CanonicalPath {

    private CanonicalPath() {}

    /**
     * @throws Problem.Invalid if the path is not canonical
     */
    static void require(HttpServletRequest request) {
        String path = request.getRequestURI();
        String lower = path.toLowerCase(Locale.ROOT);
        if (path.indexOf(';') >= 0
                || path.indexOf('\\') >= 0
                || path.contains("//")
                || lower.contains("%2f")
                || lower.contains("%5c")
                || lower.contains("%00")
                || hasDots(lower.replace("%2e", "."))) {
            throw new Problem.Invalid(
                    "request.path",
                    "This address is not valid: it has path parameters, encoded slashes, or empty"
                            + " or dotted parts.");
        }
    }

    private static boolean hasDots(String path) {
        return path.contains("/../")
                || path.contains("/./")
                || path.endsWith("/..")
                || path.endsWith("/.");
    }
}
