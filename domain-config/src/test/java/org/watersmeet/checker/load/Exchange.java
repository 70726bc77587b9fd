package org.watersmeet.checker.load;

import java.util.HashSet;
import java.util.Set;
import org.watersmeet.checker.Outcome;

/**
 * A request to a member and the statuses that mean it is done. All others below 500 end the run.
 *
 * @param type the content type; empty without a body
 */
record Exchange(String method, String path, String type, String body, Set<Integer> done) {

    private static final String FORM = "application/x-www-form-urlencoded";

    static Exchange get(String path) {
        return new Exchange("GET", path, "", "", Set.of(200));
    }

    static Exchange json(String method, String path, String body) {
        return new Exchange(method, path, "application/json", body, Set.of(200));
    }

    /** A form of the site; a screen is always shown by another request. */
    static Exchange form(String path, String fields) {
        return new Exchange("POST", path, FORM, fields, Set.of(302, 303));
    }

    /** The same where these statuses too mean that things are as they should be. */
    Exchange orDoneAlready(Integer... statuses) {
        Set<Integer> all = new HashSet<>(done);
        all.addAll(Set.of(statuses));
        return new Exchange(method, path, type, body, all);
    }

    Reply reply(int status, String answer) {
        return done.contains(status)
                ? new Reply(Outcome.OK, status, answer)
                : Reply.answered(status, answer);
    }
}
