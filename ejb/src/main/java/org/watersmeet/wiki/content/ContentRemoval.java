package org.watersmeet.wiki.content;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Removes contents for good, in a job's transaction; each leaves an event. */
final class ContentRemoval {

    private ContentRemoval() {}

    /**
     * Removes some contents with all that belongs to them.
     *
     * @param ids a query for their ids with two arguments: the subject, and how many
     * @param by who asked for it
     * @return how many those were
     */
    static int some(Connection connection, String ids, long subject, int most, long by)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        with gone as (delete from content where id in (%s) returning id, kind)
                        insert into journal (kind, subject_id, actor_id)
                        select lower(replace(kind, '_', '-')) || '-purged', id, ? from gone"""
                                .formatted(ids))) {
            statement.setLong(1, subject);
            statement.setInt(2, most);
            statement.setLong(3, by);
            return statement.executeUpdate();
        }
    }

    /**
     * @param sql a count with one argument, the subject
     */
    static long count(Connection connection, String sql, long subject) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, subject);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
