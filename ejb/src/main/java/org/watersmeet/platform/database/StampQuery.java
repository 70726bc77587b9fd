package org.watersmeet.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Asks several {@link StampFragment}s in one statement: one round trip, one snapshot. Runs in the
 * caller's transaction if there is one, else in autocommit, which needs no COMMIT round trip.
 */
public final class StampQuery {

    /**
     * A request learns within 3 s that the database is away: what waits longer for a stamp, which
     * takes a millisecond, gives up its connection. Setting this costs no round trip.
     */
    private static final int LONGEST_MILLIS = 2_500;

    /** By the fragments' texts; there are as many as doors combine fragments, a dozen or so. */
    private static final ConcurrentMap<List<String>, String> STATEMENTS = new ConcurrentHashMap<>();

    private final DataSource dataSource;

    public StampQuery(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @return the answers in the order of the questions, null where there is none
     * @throws SQLException if the database did not answer
     */
    public List<@Nullable Object> ask(List<? extends StampFragment<?>> fragments)
            throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            int usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, LONGEST_MILLIS);
            try {
                List<@Nullable Object> answers = ask(connection, fragments);
                DatabaseContact.ofMember().answered();
                return answers;
            } finally {
                reset(connection, usual);
            }
        } catch (SQLException e) {
            DatabaseContact.ofMember().failed();
            throw e;
        }
    }

    /** A connection that was given up in the meantime has no time-out to be set. */
    private static void reset(Connection connection, int millis) {
        try {
            connection.setNetworkTimeout(Runnable::run, millis);
        } catch (SQLException e) {
            DatabaseLog.LOG.connectionGivenUp(String.valueOf(e.getMessage()));
        }
    }

    private static List<@Nullable Object> ask(
            Connection connection, List<? extends StampFragment<?>> fragments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(statement(fragments))) {
            int index = 1;
            for (StampFragment<?> fragment : fragments) {
                index = fragment.bind(statement, index);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return read(row, fragments);
            }
        }
    }

    private static List<@Nullable Object> read(
            ResultSet row, List<? extends StampFragment<?>> fragments) throws SQLException {
        List<@Nullable Object> answers = new ArrayList<>(fragments.size());
        int column = 1;
        for (StampFragment<?> fragment : fragments) {
            answers.add(fragment.read(row, column));
            column += fragment.columns();
        }
        return answers;
    }

    private static String statement(List<? extends StampFragment<?>> fragments) {
        List<String> texts = new ArrayList<>(fragments.size());
        for (StampFragment<?> fragment : fragments) {
            texts.add(fragment.sql());
        }
        return STATEMENTS.computeIfAbsent(texts, StampQuery::compose);
    }

    /** Each fragment is joined laterally on true: one row always, nulls where it found nothing. */
    static String compose(List<String> texts) {
        StringBuilder select = new StringBuilder("select ");
        StringBuilder from = new StringBuilder(" from (values (1)) always (present)");
        for (int i = 0; i < texts.size(); i++) {
            select.append(i == 0 ? "" : ", ").append('f').append(i).append(".*");
            from.append(" left join lateral (")
                    .append(texts.get(i))
                    .append(") f")
                    .append(i)
                    .append(" on true");
        }
        return select.append(from).toString();
    }
}
