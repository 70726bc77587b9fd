package org.watersmeet.platform.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.watersmeet.kernel.UserId;

/**
 * Reads the journal without missing a row.
 *
 * <p>The cursor is {@code (xid, id)}, and only rows of transactions below the oldest one still
 * running are read: that set is final. Reading by {@code id > last} misses rows, because numbers
 * are drawn in another order than transactions commit (a fifth of them under load; see {@code
 * JournalCursorTest}).
 */
public final class JournalReader {

    /**
     * Columns are qualified: plain {@code xid} in ORDER BY would be the text of the SELECT list.
     */
    private static final String READ =
            """
            select j.xid::text, j.id, j.kind, j.subject_id, j.actor_id, j.detail from journal j
             where (j.xid, j.id) > (?::xid8, ?)
               and j.xid < pg_snapshot_xmin(pg_current_snapshot())
             order by j.xid, j.id limit ?""";

    private final DataSource dataSource;

    public JournalReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A place in the journal, after an entry.
     *
     * @param xid the entry's transaction, a decimal xid8
     * @param id the entry's number
     */
    public record Cursor(String xid, long id) {
        /** Before the first entry. */
        public static final Cursor START = new Cursor("0", 0);
    }

    /** An event with its place. */
    public record Entry(Cursor cursor, DomainEvent event) {}

    /**
     * The next entries in the order of {@code (xid, id)}.
     *
     * @param limit 1–1,000
     */
    public List<Entry> after(Cursor cursor, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return after(connection, cursor, limit);
        }
    }

    /** The same within somebody's transaction. */
    public static List<Entry> after(Connection connection, Cursor cursor, int limit)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, cursor.xid());
            statement.setLong(2, cursor.id());
            statement.setInt(3, limit);
            try (ResultSet rows = statement.executeQuery()) {
                List<Entry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(entry(rows));
                }
                return entries;
            }
        }
    }

    private static Entry entry(ResultSet rows) throws SQLException {
        return new Entry(
                new Cursor(rows.getString(1), rows.getLong(2)),
                new DomainEvent(
                        rows.getString(3),
                        rows.getLong(4),
                        new UserId(rows.getLong(5)),
                        rows.getString(6)));
    }
}
