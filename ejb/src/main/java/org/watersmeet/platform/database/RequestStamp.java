package org.watersmeet.platform.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.platform.cache.DatabaseLife;

/**
 * What the database says is current, for one request, bound to its thread.
 *
 * <p>Questions that will be needed anyway are announced with {@link #expect}; the first {@link
 * #ask} takes them all along, so that a request needs one round trip for its sign-in, its
 * permissions and its content. An answer is not asked for twice.
 */
public final class RequestStamp {

    private static final ThreadLocal<@Nullable RequestStamp> CURRENT = new ThreadLocal<>();

    private static final LifeFragment LIFE = new LifeFragment();

    private final Set<StampFragment<?>> expected = new LinkedHashSet<>();
    private final Map<StampFragment<?>, @Nullable Object> answers = new HashMap<>();

    /** Why the database has not answered: the page that says so must not wait a second time. */
    private Problem.@Nullable Unavailable away;

    /** Of the server that gave the answers; null before the first. */
    private @Nullable Long life;

    private RequestStamp() {}

    /** Starts a request on this thread. Always paired with {@link #end()}. */
    public static RequestStamp begin() {
        RequestStamp stamp = new RequestStamp();
        CURRENT.set(stamp);
        Vouched.clear();
        DatabaseLife.forget();
        return stamp;
    }

    /** Ends the request: nothing it learned may serve another. */
    public static void end() {
        CURRENT.remove();
        Vouched.clear();
        DatabaseLife.forget();
    }

    /**
     * The stamp of the request on this thread.
     *
     * @throws IllegalStateException outside a request
     */
    public static RequestStamp current() {
        RequestStamp stamp = CURRENT.get();
        if (stamp == null) {
            throw new IllegalStateException("No request on this thread.");
        }
        return stamp;
    }

    /** Will be asked together with the next question. */
    public void expect(StampFragment<?> fragment) {
        if (!answers.containsKey(fragment)) {
            expected.add(fragment);
        }
    }

    /**
     * The answer to a question, read from the database now unless this request has it already.
     *
     * @return null when there is none (no such row)
     * @throws Problem.Unavailable if the database does not answer
     */
    @SuppressWarnings("unchecked")
    public <T> @Nullable T ask(StampFragment<T> fragment) {
        if (!answers.containsKey(fragment)) {
            expected.add(fragment);
            askExpected();
        }
        return (T) answers.get(fragment);
    }

    /** The answer to a question that always has one, such as one about a set of rows. */
    public <T> T askSet(StampFragment<T> fragment) {
        return Objects.requireNonNull(ask(fragment));
    }

    /** What one question has told about another, so that the other is not put. */
    public <T> void learned(StampFragment<T> fragment, T answer) {
        expected.remove(fragment);
        answers.putIfAbsent(fragment, answer);
    }

    /** Asks again, for a caller that has just changed what the question is about. */
    public <T> @Nullable T askAgain(StampFragment<T> fragment) {
        answers.remove(fragment);
        return ask(fragment);
    }

    private void askExpected() {
        if (away != null) {
            throw away;
        }
        List<StampFragment<?>> questions = new ArrayList<>(expected.size() + 1);
        questions.add(LIFE);
        questions.addAll(expected);
        expected.clear();
        try {
            List<@Nullable Object> found =
                    new StampQuery(Databases.WEB.dataSource()).ask(questions);
            settle((Long) Objects.requireNonNull(found.getFirst()));
            for (int i = 1; i < questions.size(); i++) {
                answers.put(questions.get(i), found.get(i));
            }
        } catch (SQLException e) {
            Problem problem = Sql.problem(e);
            if (problem instanceof Problem.Unavailable unavailable) {
                away = unavailable;
            }
            throw problem;
        }
    }

    /**
     * @throws Problem.Unavailable if an earlier answer is of another server: one of the two may
     *     know what the other has never seen
     */
    private void settle(Long server) {
        if (life != null && !life.equals(server)) {
            throw new Problem.Unavailable(
                    "database.restarted",
                    "The database was started anew just now. Please try again.",
                    Duration.ofSeconds(1));
        }
        life = server;
        if (DatabaseLife.read(server)) {
            DatabaseLog.LOG.anotherLife(DatabaseValues.timeline());
        }
    }
}
