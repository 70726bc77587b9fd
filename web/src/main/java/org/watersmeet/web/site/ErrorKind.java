package org.watersmeet.web.site;

import gg.jte.Content;
import org.watersmeet.web.Texts;

/** The statuses that have a page of their own. */
public enum ErrorKind {
    BAD_REQUEST(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    CONFLICT(409),
    TOO_LARGE(413),
    UNPROCESSABLE(422),
    TOO_MANY(429),
    FAILED(500),
    UNAVAILABLE(503),
    NO_ROOM(507);

    private final int status;

    ErrorKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The page for a status; statuses without one look like the first of their hundred. */
    public static ErrorKind of(int status) {
        for (ErrorKind kind : values()) {
            if (kind.status == status) {
                return kind;
            }
        }
        return status >= 500 ? FAILED : BAD_REQUEST;
    }

    /** What is wrong. */
    public Content heading(Texts texts) {
        return texts.text(headingKey());
    }

    /** What to do now. */
    public Content advice(Texts texts) {
        return texts.text(adviceKey());
    }

    String headingKey() {
        return "error." + status + ".heading";
    }

    String adviceKey() {
        return "error." + status + ".advice";
    }
}
