package org.watersmeet.platform.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Why a request to another server has no answer. */
public final class OutboundException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What was in the way. */
    public enum Reason {
        /** The place is not allowed; nothing was sent, nobody was connected to. */
        REFUSED,
        /** It does not answer, or does not prove who it is. */
        UNREACHABLE,
        TOO_SLOW,
        TOO_LARGE,
        /** What it answers is not HTTP. */
        MALFORMED
    }

    private final Reason reason;

    OutboundException(Reason reason, String message) {
        this(reason, message, null);
    }

    OutboundException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
