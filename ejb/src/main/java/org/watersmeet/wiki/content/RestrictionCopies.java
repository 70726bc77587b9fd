package org.watersmeet.wiki.content;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.SortedMap;
import org.watersmeet.people.permission.Restriction;
import org.watersmeet.platform.database.SqlArrays;

/** Restrictions of content that is being copied: a copy is no way around them. */
public final class RestrictionCopies {

    private RestrictionCopies() {}

    /**
     * Copies what restricts the originals themselves, not what is above them; one statement.
     *
     * @param copies by their originals; new, and seen by nobody before the transaction ends
     */
    public static void copy(
            Connection connection, SortedMap<Long, Long> copies, Restriction.Operation operation)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        insert into restriction (content_id, operation, subject, subject_id)
                        select y.id, r.operation, r.subject, r.subject_id from restriction r
                          join unnest(?::bigint[], ?::bigint[]) as y (source, id)
                            on r.content_id = y.source
                         where r.operation = ?""")) {
            SqlArrays.bindIds(statement, 1, copies.keySet());
            SqlArrays.bindIds(statement, 2, copies.values());
            statement.setString(3, operation.name());
            statement.executeUpdate();
        }
    }
}
