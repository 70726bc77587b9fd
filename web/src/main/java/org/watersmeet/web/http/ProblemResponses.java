package org.watersmeet.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes failures as answers: JSON for programs, a page for people. Never a stack trace. */
public final class ProblemResponses {

    private ProblemResponses() {}

    static void write(HttpServletRequest request, HttpServletResponse response, Throwable failure)
            throws IOException {
        Answer answer = Answer.to(failure);
        logDefect(request, answer, failure);
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(answer.status());
        if (answer.retryAfter() > 0) {
            response.setHeader("Retry-After", Long.toString(answer.retryAfter()));
        }
        if (Addresses.isForPrograms(request)) {
            ErrorJson.write(request, response, answer);
        } else {
            response.setContentType("text/plain;charset=UTF-8");
            response.getOutputStream().write(answer.message().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What is our own fault belongs in the log, with its cause; what the caller did does not. */
    public static void logDefect(HttpServletRequest request, Answer answer, Throwable failure) {
        if (answer.defect()) {
            HttpLog.LOG.defect(request.getMethod(), request.getRequestURI(), failure);
        }
    }
}
