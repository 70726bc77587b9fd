package org.watersmeet.kernel;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the application refuses to do, and why. Unchecked; declared in {@code ejb-jar.xml} as an
 * application exception that rolls back, so callers in other modules get it unwrapped.
 *
 * <p>Every kind has a stable {@link #code()}: doors choose the status from the kind, and the words
 * from {@link #getMessage()}, which is fit to be shown (it holds no data the reader may not see).
 */
public abstract sealed class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private Problem(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Lower case, dotted, stable between releases: {@code content.not-found}. */
    public String code() {
        return code;
    }

    /** It is absent, or the reader may not see it: from outside the two look alike. */
    public static final class NotFound extends Problem {
        private static final long serialVersionUID = 1L;

        public NotFound(String code, String message) {
            super(code, message);
        }
    }

    /** Nobody is signed in, and signing in could help; or the credentials are wrong. */
    public static final class Unauthenticated extends Problem {
        private static final long serialVersionUID = 1L;

        public Unauthenticated(String code, String message) {
            super(code, message);
        }
    }

    /** The caller is known, sees the object, and may not do this with it. */
    public static final class Forbidden extends Problem {
        private static final long serialVersionUID = 1L;

        public Forbidden(String code, String message) {
            super(code, message);
        }
    }

    /** The input breaks a rule; {@link #field()} names it when it is one field. */
    public static final class Invalid extends Problem {
        private static final long serialVersionUID = 1L;
        private final @Nullable String field;

        public Invalid(String code, String message) {
            this(code, message, null);
        }

        public Invalid(String code, String message, @Nullable String field) {
            super(code, message);
            this.field = field;
        }

        public @Nullable String field() {
            return field;
        }
    }

    /** Somebody else was first: the base the caller worked on is no longer current. */
    public static final class Conflict extends Problem {
        private static final long serialVersionUID = 1L;
        private final int currentRevision;

        /**
         * @param currentRevision the revision that is current now, 0 when the conflict is not about
         *     revisions
         */
        public Conflict(String code, String message, int currentRevision) {
            super(code, message);
            this.currentRevision = currentRevision;
        }

        public int currentRevision() {
            return currentRevision;
        }
    }

    /** The same idempotency key came with another request. */
    public static final class KeyReused extends Problem {
        private static final long serialVersionUID = 1L;

        public KeyReused(String message) {
            super("idempotency.key-reused", message);
        }
    }

    /** A size, depth or rate limit; {@link #limits()} has the numbers by name. */
    public static final class LimitExceeded extends Problem {
        private static final long serialVersionUID = 1L;
        private final transient Map<String, Long> limits;

        public LimitExceeded(String code, String message, Map<String, Long> limits) {
            super(code, message);
            this.limits = Map.copyOf(limits);
        }

        public Map<String, Long> limits() {
            return limits;
        }
    }

    /** Too many attempts; trying again makes sense after {@link #retryAfter()}. */
    public static final class Throttled extends Problem {
        private static final long serialVersionUID = 1L;
        private final Duration retryAfter;

        public Throttled(String code, String message, Duration retryAfter) {
            super(code, message);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** The site is read-only: nobody may change contents until an administrator ends that. */
    public static final class ReadOnly extends Problem {
        private static final long serialVersionUID = 1L;

        public ReadOnly(String message) {
            super("site.read-only", message);
        }
    }

    /** There is no room left for what is to be stored: somebody has to make some. */
    public static final class NoRoom extends Problem {
        private static final long serialVersionUID = 1L;

        public NoRoom(String code, String message, Throwable cause) {
            super(code, message);
            initCause(cause);
        }
    }

    /** A dependency is away or slow; the same request may succeed soon. */
    public static final class Unavailable extends Problem {
        private static final long serialVersionUID = 1L;
        private final Duration retryAfter;

        public Unavailable(String code, String message, Duration retryAfter) {
            super(code, message);
            this.retryAfter = retryAfter;
        }

        public Unavailable(String code, String message, Duration retryAfter, Throwable cause) {
            this(code, message, retryAfter);
            initCause(cause);
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }
}
