package org.watersmeet.platform.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.watersmeet.platform.event.JournalReader;
import org.watersmeet.platform.event.JournalReader.Cursor;
import org.watersmeet.platform.event.JournalReader.Entry;

/**
 * A processor of the journal: does, once in the cluster and in the order of the journal, what is to
 * follow from events. Its place in the journal moves in the transaction of the effects, so each
 * event counts exactly once.
 */
public abstract class JournalJob implements ClusterJob {

    private static final int ENTRIES = 500;

    /** Short, so that what follows from an event is seen soon. */
    @Override
    public Duration period() {
        return Duration.ofSeconds(10);
    }

    @Override
    public final String run(Connection connection) throws SQLException {
        List<Entry> entries = JournalReader.after(connection, cursor(connection), ENTRIES);
        int effects = 0;
        Cursor done = null;
        for (Entry entry : entries) {
            Progress progress = process(connection, entry);
            effects += progress.effects();
            if (!progress.finished()) {
                break;
            }
            done = entry.cursor();
        }
        if (done != null) {
            advance(connection, done);
        }
        return effects == 0 ? "" : outcome(effects);
    }

    /**
     * How far a processor has come with an event.
     *
     * @param finished false to be called with the same event again at the next tick: for work that
     *     is too much for one
     * @param effects what it has done, counted in the processor's own unit
     */
    public record Progress(boolean finished, int effects) {

        /** The event means nothing to the processor. */
        public static final Progress NOTHING = new Progress(true, 0);
    }

    /**
     * Does what follows from an event; most events mean nothing to a processor.
     *
     * @param connection the one way to effects, see {@link ClusterJob#run}
     */
    protected abstract Progress process(Connection connection, Entry entry) throws SQLException;

    /** One line for the list of runs that had effects. */
    protected abstract String outcome(int effects);

    private Cursor cursor(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select xid::text, id from journal_reader where reader = ?")) {
            statement.setString(1, name());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? new Cursor(row.getString(1), row.getLong(2)) : Cursor.START;
            }
        }
    }

    private void advance(Connection connection, Cursor cursor) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        insert into journal_reader (reader, xid, id) values (?, ?::xid8, ?)
                            on conflict (reader) do update set xid = excluded.xid, id = excluded.id\
                        """)) {
            statement.setString(1, name());
            statement.setString(2, cursor.xid());
            statement.setLong(3, cursor.id());
            statement.executeUpdate();
        }
    }
}
