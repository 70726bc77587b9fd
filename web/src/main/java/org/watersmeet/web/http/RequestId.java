package org.watersmeet.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Names a request in its answer and in the log, so that an operator finds what a person was told.
 * Made when somebody first asks for it: most requests go well and need none.
 */
public final class RequestId {

    private static final String ATTRIBUTE = RequestId.class.getName();

    private RequestId() {}

    /** About 10 letters and digits. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        long random = ThreadLocalRandom.current().nextLong(1L << 50);
        String id = Long.toString(random, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
