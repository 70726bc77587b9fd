package org.watersmeet.people.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.watersmeet.platform.database.Sql;

/** Reads records, the newest first, by one statement each time. */
public final class AuditListing {

    private final DataSource dataSource;

    public AuditListing(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A place in the list, after a record.
     *
     * @param at of the record
     * @param id of the record
     */
    public record Place(Instant at, long id) {

        public static Place of(AuditRecord record) {
            return new Place(record.at(), record.id());
        }
    }

    /**
     * @param after where to go on; null for the newest
     * @param limit 1–2,001
     * @throws org.watersmeet.kernel.Problem.Unavailable if the database does not answer
     */
    public List<AuditRecord> read(AuditQuery query, @Nullable Place after, int start, int limit) {
        Conditions conditions = new Conditions(query, after);
        String sql =
                "select "
                        + AuditRows.COLUMNS
                        + " from audit.record r"
                        + conditions.sql
                        + " order by r.at desc, r.id desc limit ? offset ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int next = conditions.bind(statement);
            statement.setInt(next, limit);
            statement.setInt(next + 1, start);
            List<AuditRecord> records = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    records.add(AuditRows.read(row, 1));
                }
            }
            return records;
        } catch (SQLException e) {
            throw Sql.problem(e);
        }
    }

    /** What a query asks, and its values in their order. */
    private static final class Conditions {
        private final StringBuilder sql = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        Conditions(AuditQuery query, @Nullable Place after) {
            add("r.at >= ?", time(query.from()));
            add("r.at < ?", time(query.until()));
            add("r.actor_id = ?", query.actor() == null ? null : query.actor().value());
            add("r.category = ?", query.category() == null ? null : query.category().name());
            add(
                    "position(lower(?) in r.words) > 0",
                    query.words().isEmpty() ? null : query.words());
            if (after != null) {
                add("(r.at, r.id) < (?, ?)", time(after.at()));
                values.add(after.id());
            }
        }

        private static @Nullable Object time(@Nullable Instant instant) {
            return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
        }

        private void add(String condition, @Nullable Object value) {
            if (value != null) {
                sql.append(values.isEmpty() ? " where " : " and ").append(condition);
                values.add(value);
            }
        }

        int bind(PreparedStatement statement) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return values.size() + 1;
        }
    }
}
