package org.watersmeet.people.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.watersmeet.people.audit.ChainReport.Fault;

/**
 * Looks through the whole chain: whether each record is still what was sealed, none is missing and
 * none was added beside it. Reads a state of one moment, 2,000 records at a time.
 */
public final class AuditChain {

    private static final int A_READ = 2_000;

    private static final String READ =
            "select s.position, s.hash, s.record_id, "
                    + AuditRows.COLUMNS
                    + " from audit.seal s left join audit.record r on r.id = s.record_id"
                    + " where s.position > ? order by s.position limit ?";

    /** What the application's own door leaves: each record is in the chain, or waits for it. */
    private static final String BESIDE =
            """
            select min(r.id) from audit.record r
             where not exists (select from audit.seal s where s.record_id = r.id)
               and not exists (select from audit.unsealed u where u.record_id = r.id)""";

    private static final String REMOVAL =
            "select 1 from audit.record where action = 'AUDIT_REMOVED' and object_id = ?";

    private final DataSource dataSource;

    public AuditChain(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Its last place; {@link Seal#NONE} when nothing has been sealed. */
    static Seal head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select position, hash from audit.seal"
                                        + " order by position desc limit 1")) {
            return row.next()
                    ? new Seal(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2)))
                    : Seal.NONE;
        }
    }

    /**
     * @param anchor a place that was noted elsewhere and must still be there; null for none
     */
    public ChainReport verify(@Nullable Seal anchor) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                return new Walk(connection, anchor).report();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** From the first place to the last, or to the first that is wrong. */
    private static final class Walk {
        private final Connection connection;
        private final @Nullable Seal anchor;
        private Seal last = Seal.NONE;
        private boolean started;
        private @Nullable Fault fault;

        Walk(Connection connection, @Nullable Seal anchor) {
            this.connection = connection;
            this.anchor = anchor;
        }

        ChainReport report() throws SQLException {
            boolean more = true;
            while (more && fault == null) {
                more = read();
            }
            if (fault == null && anchor != null && anchor.position() > last.position()) {
                fault = new Fault(ChainReport.Kind.CUT_OFF, anchor.position(), 0);
            }
            if (fault == null) {
                long beside = number(BESIDE);
                fault = beside == 0 ? null : new Fault(ChainReport.Kind.ADDED, 0, beside);
            }
            return new ChainReport(last, number("select count(*) from audit.unsealed"), fault);
        }

        private boolean read() throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(READ)) {
                statement.setLong(1, last.position());
                statement.setInt(2, A_READ);
                int rows = 0;
                try (ResultSet row = statement.executeQuery()) {
                    while (fault == null && row.next()) {
                        rows++;
                        place(row);
                    }
                }
                return rows == A_READ;
            }
        }

        private void place(ResultSet row) throws SQLException {
            long position = row.getLong(1);
            byte[] stored = row.getBytes(2);
            long record = row.getLong(3);
            row.getLong(4);
            boolean missing = row.wasNull();
            if (!started && missing && removed(position)) {
                last = new Seal(position, HexFormat.of().formatHex(stored));
            } else if (position != last.position() + 1 || missing) {
                fault =
                        new Fault(
                                ChainReport.Kind.MISSING,
                                last.position() + 1,
                                missing ? record : 0);
                return;
            } else {
                Seal next = last.next(AuditRows.read(row, 4));
                if (!next.is(stored)) {
                    fault = new Fault(ChainReport.Kind.CHANGED, position, record);
                    return;
                }
                last = next;
            }
            started = true;
            if (anchor != null && anchor.position() == position && !anchor.equals(last)) {
                fault = new Fault(ChainReport.Kind.REWRITTEN, position, record);
            }
        }

        /** Whether retention has removed all up to there: then a record says so. */
        private boolean removed(long position) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(REMOVAL)) {
                statement.setLong(1, position);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next();
                }
            }
        }

        private long number(String sql) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
