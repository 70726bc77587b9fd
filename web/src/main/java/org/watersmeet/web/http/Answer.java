package org.watersmeet.web.http;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.platform.database.Sql;

/**
 * How a failure is answered, through every door.
 *
 * @param status HTTP status
 * @param message fit to be shown; never from an exception that is not a {@link Problem}
 * @param retryAfter seconds for {@code Retry-After}; 0 for none
 * @param defect whether it is our own fault and belongs in the log
 */
public record Answer(int status, String code, String message, long retryAfter, boolean defect) {

    /** What a site that is read-only still takes: RFC 9110 wants it said with 405. */
    public static final String READING = "GET, HEAD, OPTIONS";

    public static Answer to(Throwable failure) {
        Problem problem = problem(failure);
        return problem == null ? ownFault() : of(problem);
    }

    /** Whether it is refused because nothing may be changed at the moment. */
    public boolean readOnly() {
        return code.equals("site.read-only");
    }

    private static Answer ownFault() {
        return new Answer(
                500,
                "server.error",
                "Something went wrong on the server. It has been logged; please try again.",
                0,
                true);
    }

    private static Answer of(Problem problem) {
        return switch (problem) {
            case Problem.NotFound it -> answer(404, it, Duration.ZERO);
            case Problem.Unauthenticated it -> answer(401, it, Duration.ZERO);
            case Problem.Forbidden it -> answer(403, it, Duration.ZERO);
            case Problem.Invalid it -> answer(400, it, Duration.ZERO);
            case Problem.Conflict it -> answer(409, it, Duration.ZERO);
            case Problem.KeyReused it -> answer(422, it, Duration.ZERO);
            case Problem.LimitExceeded it ->
                    answer(it.code().endsWith("too-large") ? 413 : 400, it, Duration.ZERO);
            case Problem.ReadOnly it -> answer(405, it, Duration.ZERO);
            case Problem.NoRoom it -> answer(507, it, Duration.ZERO);
            case Problem.Throttled it -> answer(429, it, it.retryAfter());
            case Problem.Unavailable it -> answer(503, it, it.retryAfter());
        };
    }

    private static Answer answer(int status, Problem problem, Duration retryAfter) {
        String message = problem.getMessage();
        return new Answer(
                status,
                problem.code(),
                message == null ? "" : message,
                retryAfter.toSeconds(),
                false);
    }

    /** The problem behind a failure; null when it is a defect. */
    private static @Nullable Problem problem(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            Problem problem = translated(cause);
            if (problem != null) {
                return problem;
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static @Nullable Problem translated(Throwable cause) {
        return switch (cause) {
            case Problem problem -> problem;
            case OptimisticLockException e ->
                    new Problem.Conflict(
                            "content.version", "Somebody else changed this at the same time.", 0);
            case SQLException e -> ofState(e);
            case RollbackException e when e.getCause() == null -> unknownOutcome();
            default -> isOfTooManyParameters(cause) ? tooManyParameters() : null;
        };
    }

    /** The server's own exception is none that an application sees. */
    private static boolean isOfTooManyParameters(Throwable cause) {
        return cause.getClass().getSimpleName().equals("ParameterLimitException");
    }

    private static Problem tooManyParameters() {
        return new Problem.LimitExceeded(
                "request.parameters", "The request has more than 1000 parameters.", Map.of());
    }

    private static @Nullable Problem ofState(SQLException e) {
        String state = e.getSQLState() == null ? "08000" : e.getSQLState();
        if (state.equals("23505")) {
            return taken(String.valueOf(e.getMessage()));
        }
        if (state.equals("22021") || state.equals("53100")) {
            return Sql.problem(e);
        }
        boolean passing =
                state.startsWith("08")
                        || state.startsWith("57")
                        || state.startsWith("53")
                        || state.startsWith("40")
                        || state.startsWith("55");
        return passing ? unknownOutcome() : null;
    }

    /** Of two at the same time the second one: the index decides, its name tells about what. */
    private static Problem taken(String message) {
        return message.contains("\"content_title\"")
                ? new Problem.Invalid(
                        "content.title-taken",
                        "A page already exists with this title in this space:"
                                + " the title already exists.",
                        "title")
                : new Problem.Conflict("name.taken", "Something with this name exists already.", 0);
    }

    private static Problem unknownOutcome() {
        return new Problem.Unavailable(
                "database.unavailable",
                "The database did not answer in time, so it is not known whether this was saved."
                        + " Send it again with the same Idempotency-Key.",
                Duration.ofSeconds(2));
    }
}
