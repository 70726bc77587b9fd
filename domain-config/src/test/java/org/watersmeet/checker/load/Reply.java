package org.watersmeet.checker.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.watersmeet.checker.Outcome;

/**
 * What came back.
 *
 * @param status 0 if nothing did
 * @param body empty if nothing did
 */
record Reply(Outcome outcome, int status, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Reply none(Outcome outcome) {
        return new Reply(outcome, 0, "");
    }

    /**
     * An answered request. A server error leaves open what happened; what the load never asks for,
     * like 401 for a lost sign-in, ends the run.
     */
    static Reply answered(int status, String body) {
        if (status >= 500) {
            return new Reply(Outcome.UNKNOWN, status, body);
        }
        return switch (status) {
            case 200 -> new Reply(Outcome.OK, status, body);
            case 409 -> new Reply(Outcome.REFUSED, status, body);
            default -> throw new IllegalStateException("status " + status + ": " + body);
        };
    }

    /** The same where it may be that there is none: that is told too. */
    static Reply answeredIfAny(int status, String body) {
        return status == 404 ? new Reply(Outcome.REFUSED, status, body) : answered(status, body);
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + body, e);
        }
    }
}
