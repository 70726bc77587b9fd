package org.watersmeet.wiki.label;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.SortedMap;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.SqlArrays;

/** Labels of content that is being copied, in the copier's transaction. */
public final class LabelCopies {

    private LabelCopies() {}

    /**
     * Copies the labels that others see too; one statement.
     *
     * @param copies by their originals; new, without labels
     */
    public static void copy(Connection connection, SortedMap<Long, Long> copies, UserId by)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        insert into labelling (content_id, label_id, labeller_id)
                        select y.id, l.label_id, ? from labelling l
                          join label n on n.id = l.label_id and n.prefix <> 'my'
                          join unnest(?::bigint[], ?::bigint[]) as y (source, id)
                            on l.content_id = y.source""")) {
            statement.setLong(1, by.value());
            SqlArrays.bindIds(statement, 2, copies.keySet());
            SqlArrays.bindIds(statement, 3, copies.values());
            statement.executeUpdate();
        }
    }
}
