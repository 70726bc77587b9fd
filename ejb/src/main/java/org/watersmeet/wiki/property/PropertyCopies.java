package org.watersmeet.wiki.property;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.SortedMap;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.SqlArrays;

/** Properties of content that is being copied, in the copier's transaction. */
public final class PropertyCopies {

    private PropertyCopies() {}

    /**
     * Copies the current values as the first versions of new properties; one statement.
     *
     * @param copies by their originals; new, without properties
     */
    public static void copy(Connection connection, SortedMap<Long, Long> copies, UserId by)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        insert into content_property (content_id, key, value, version, modified_by)
                        select y.id, p.key, p.value, 1, ? from content_property p
                          join unnest(?::bigint[], ?::bigint[]) as y (source, id)
                            on p.content_id = y.source""")) {
            statement.setLong(1, by.value());
            SqlArrays.bindIds(statement, 2, copies.keySet());
            SqlArrays.bindIds(statement, 3, copies.values());
            statement.executeUpdate();
        }
    }
}
