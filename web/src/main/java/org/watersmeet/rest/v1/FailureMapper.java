package org.watersmeet.rest.v1;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.watersmeet.web.http.Answer;
import org.watersmeet.web.http.ErrorJson;
import org.watersmeet.web.http.ProblemResponses;
import org.watersmeet.web.http.RefusedAccess;

/** Failures in resources: problems by kind, everything else a defect without details. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    @Context HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        Answer answer =
                failure instanceof WebApplicationException e ? ofFramework(e) : Answer.to(failure);
        ProblemResponses.logDefect(request, answer, failure);
        RefusedAccess.note(request, failure);
        Response.ResponseBuilder response =
                Response.status(answer.status())
                        .entity(ErrorJson.bytes(answer))
                        .type(MediaType.APPLICATION_JSON_TYPE);
        if (answer.retryAfter() > 0) {
            response.header("Retry-After", answer.retryAfter());
        }
        if (answer.readOnly()) {
            response.header("Allow", Answer.READING);
        }
        if (ErrorJson.asksForCredentials(request, answer)) {
            response.header("WWW-Authenticate", ErrorJson.CHALLENGE);
        }
        return response.build();
    }

    /** No such resource, method or type. */
    private static Answer ofFramework(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        String message =
                switch (status) {
                    case 404 -> "There is no such resource.";
                    case 405 -> "This method is not offered here.";
                    case 415 -> "Send application/json.";
                    default -> "The request cannot be served.";
                };
        return new Answer(status, "request.refused", message, 0, status >= 500);
    }
}
