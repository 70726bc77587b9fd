package org.watersmeet.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How a door shows failures: as a page, as JSON. The first that serves a request is taken. */
public interface ErrorDoor {

    /** Programs' doors come first, people's door serves the rest. */
    boolean serves(HttpServletRequest request);

    /** Writes type and body; status and common headers are set. */
    void write(HttpServletRequest request, HttpServletResponse response, Answer answer)
            throws IOException;
}
