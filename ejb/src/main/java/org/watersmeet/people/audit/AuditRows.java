package org.watersmeet.people.audit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.SqlArrays;

/** Rows of records. The time of a record is the database's; nobody else may write it. */
final class AuditRows {

    /** Of {@code audit.record r}, for {@link #read}. */
    static final String COLUMNS =
            "r.id, (extract(epoch from r.at) * 1000000)::bigint, r.actor_id, r.actor_name,"
                    + " r.category, r.action, r.object_type, r.object_id, r.object_name, r.address,"
                    + " r.member, r.change_names, r.old_values, r.new_values";

    private static final int COUNT = 14;

    /** One statement: a record that nobody would seal cannot come to be. */
    private static final String INSERT =
            """
            with written as (
                insert into audit.record
                    (actor_id, actor_name, category, action, object_type, object_id, object_name,
                     address, member, change_names, old_values, new_values)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id)
            insert into audit.unsealed select id from written""";

    private AuditRows() {}

    static void insert(Connection connection, AuditEvent event, AuditOrigin origin)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setLong(1, origin.actor().id().value());
            statement.setString(2, origin.actor().name());
            statement.setString(3, event.action().category().name());
            statement.setString(4, event.action().name());
            statement.setString(5, event.objectType());
            statement.setLong(6, event.objectId());
            statement.setString(7, event.objectName());
            statement.setString(8, origin.address());
            statement.setString(9, origin.member());
            bindTexts(statement, 10, event.changes(), AuditChange::name);
            bindTexts(statement, 11, event.changes(), AuditChange::before);
            bindTexts(statement, 12, event.changes(), AuditChange::after);
            statement.executeUpdate();
        }
    }

    private static void bindTexts(
            PreparedStatement statement,
            int index,
            List<AuditChange> changes,
            Function<AuditChange, String> text)
            throws SQLException {
        SqlArrays.bindTexts(statement, index, changes.stream().map(text).toList());
    }

    /**
     * @param first the column that {@link #COLUMNS} begin at
     */
    static AuditRecord read(ResultSet row, int first) throws SQLException {
        return new AuditRecord(
                row.getLong(first),
                Instant.EPOCH.plus(row.getLong(first + 1), ChronoUnit.MICROS),
                new UserId(row.getLong(first + 2)),
                row.getString(first + 3),
                row.getString(first + 4),
                row.getString(first + 5),
                row.getString(first + 6),
                row.getLong(first + 7),
                row.getString(first + 8),
                row.getString(first + 9),
                row.getString(first + 10),
                changes(row, first + COUNT - 3));
    }

    private static List<AuditChange> changes(ResultSet row, int first) throws SQLException {
        List<String> names = texts(row, first);
        List<String> before = texts(row, first + 1);
        List<String> after = texts(row, first + 2);
        // arrays of different length are a forgery: what is too many counts with an empty partner
        int count = Math.max(names.size(), Math.max(before.size(), after.size()));
        List<AuditChange> changes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            changes.add(new AuditChange(at(names, i), at(before, i), at(after, i)));
        }
        return changes;
    }

    private static String at(List<String> texts, int index) {
        return index < texts.size() ? texts.get(index) : "";
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        List<String> texts = new ArrayList<>();
        for (Object text : (Object[]) array.getArray()) {
            texts.add(String.valueOf(text));
        }
        return texts;
    }
}
