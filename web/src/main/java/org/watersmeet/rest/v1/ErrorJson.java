package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.watersmeet.web.http.Addresses;
import org.watersmeet.web.http.Answer;
import org.watersmeet.web.http.ErrorDoor;
import org.watersmeet.web.http.SigninCookie;

/** Failures in the shape of Confluence's errors (rest contract, 1.7). */
@ApplicationScoped
public class ErrorJson implements ErrorDoor {

    static ObjectNode of(Answer answer) {
        ObjectNode error = Json.object();
        error.put("statusCode", answer.status());
        ObjectNode data = error.putObject("data");
        data.put("authorized", answer.status() != 401 && answer.status() != 403);
        data.put("valid", answer.status() != 400);
        data.put("allowedInReadOnlyMode", true);
        data.putArray("errors");
        data.put("successful", false);
        error.put("message", answer.message());
        error.put("reason", reason(answer.status()));
        return error;
    }

    private static String reason(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        if (known != null) {
            return known.getReasonPhrase();
        }
        return status == 422 ? "Unprocessable Entity" : "Error";
    }

    @Override
    public boolean serves(HttpServletRequest request) {
        return Addresses.isForPrograms(request);
    }

    /** For failures outside of a resource: filters, unknown addresses. */
    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, Answer answer)
            throws IOException {
        if (asksForCredentials(request, answer)) {
            response.setHeader("WWW-Authenticate", CHALLENGE);
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(Json.bytes(of(answer)));
    }

    static final String CHALLENGE = "Basic realm=\"Watersmeet\", charset=\"UTF-8\"";

    /** A browser that is signed in, or was, must not be asked with a dialog of its own. */
    static boolean asksForCredentials(HttpServletRequest request, Answer answer) {
        return answer.status() == 401 && SigninCookie.read(request) == null;
    }
}
