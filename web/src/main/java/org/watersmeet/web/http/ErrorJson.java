package org.watersmeet.web.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Failures in the shape of Confluence's errors (rest contract, 1.7). */
@ApplicationScoped
public class ErrorJson implements ErrorDoor {

    /** Asks a program for name and password. */
    public static final String CHALLENGE = "Basic realm=\"Watersmeet\", charset=\"UTF-8\"";

    /** The body of the answer, UTF-8. */
    public static byte[] bytes(Answer answer) {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.put("statusCode", answer.status());
        ObjectNode data = error.putObject("data");
        data.put("authorized", answer.status() != 401 && answer.status() != 403);
        data.put("valid", answer.status() != 400);
        data.put("allowedInReadOnlyMode", !answer.readOnly());
        data.putArray("errors");
        data.put("successful", false);
        error.put("message", answer.message());
        error.put("reason", reason(answer.status()));
        return error.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String reason(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        if (known != null) {
            return known.getReasonPhrase();
        }
        return switch (status) {
            case 422 -> "Unprocessable Entity";
            case 507 -> "Insufficient Storage";
            default -> "Error";
        };
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
        response.getOutputStream().write(bytes(answer));
    }

    /** A browser that is signed in, or was, must not be asked with a dialog of its own. */
    public static boolean asksForCredentials(HttpServletRequest request, Answer answer) {
        return answer.status() == 401 && SigninCookie.read(request) == null;
    }
}
