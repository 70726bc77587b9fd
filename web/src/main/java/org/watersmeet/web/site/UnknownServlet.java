package org.watersmeet.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.watersmeet.web.http.Answer;
import org.watersmeet.web.http.ProblemResponses;

/** Everything no other door serves: nothing in the application is reachable by its file name. */
@WebServlet(name = "unknown", urlPatterns = "/")
public final class UnknownServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient ProblemResponses problems;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(request, response, new Answer(404, "request.unknown", "", 0, false));
    }
}
