package org.watersmeet.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes failures as answers, in the manner of the door they happened at. Never a stack trace. */
@ApplicationScoped
public class ProblemResponses {

    private static final int NO_ROOM = 507;

    @Inject @Any Instance<ErrorDoor> doors;

    /** Nothing is written when the answer is under way already. */
    public void write(HttpServletRequest request, HttpServletResponse response, Throwable failure)
            throws IOException {
        Answer answer = Answer.to(failure);
        logDefect(request, answer, failure);
        write(request, response, answer);
    }

    /** For answers that are no failure of the server: an unknown address, a wrong method. */
    public void write(HttpServletRequest request, HttpServletResponse response, Answer answer)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(answer.status());
        response.setHeader("X-Request-Id", RequestId.of(request));
        if (answer.retryAfter() > 0) {
            response.setHeader("Retry-After", Long.toString(answer.retryAfter()));
        }
        if (answer.readOnly()) {
            response.setHeader("Allow", Answer.READING);
        }
        for (ErrorDoor door : doors) {
            if (door.serves(request)) {
                door.write(request, response, answer);
                return;
            }
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(answer.message().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What is our own fault or an operator's matter belongs in the log, with its cause; what the
     * caller did does not.
     */
    public static void logDefect(HttpServletRequest request, Answer answer, Throwable failure) {
        if (answer.defect()) {
            HttpLog.LOG.defect(
                    RequestId.of(request), request.getMethod(), request.getRequestURI(), failure);
        }
        if (answer.status() == NO_ROOM) {
            HttpLog.LOG.noRoom(RequestId.of(request), failure);
        }
    }
}
