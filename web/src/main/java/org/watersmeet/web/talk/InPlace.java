package org.watersmeet.web.talk;

import jakarta.servlet.http.HttpServletRequest;

/** Forms that a script sends, to show the part that has changed in its place. */
final class InPlace {

    private InPlace() {}

    /** Whether the part alone is wanted; without a script the whole screen is shown again. */
    static boolean asked(HttpServletRequest request) {
        return "fetch".equals(request.getHeader("X-Requested-With"));
    }
}
