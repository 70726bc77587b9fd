package org.watersmeet.wiki.attachment;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.watersmeet.platform.database.StampFragment;

/**
 * Part of the request stamp: the current attachment of a name in a container, at a revision. It
 * travels with the question about the container, so a download asks once.
 *
 * @param number of the revision; 0 for the current one
 */
record FileFragment(long container, String name, int number)
        implements StampFragment<AttachmentFile> {

    @Override
    public String sql() {
        return AttachmentRows.REVISIONS
                + " where c.container_id = ? and c.title = ? and c.kind = 'ATTACHMENT'"
                + " and c.status = 'CURRENT'"
                + " and r.number = coalesce(nullif(?::integer, 0), c.revision)";
    }

    @Override
    public int columns() {
        return AttachmentRows.COUNT;
    }

    @Override
    public int bind(PreparedStatement statement, int first) throws SQLException {
        statement.setLong(first, container);
        statement.setString(first + 1, name);
        statement.setInt(first + 2, number);
        return first + 3;
    }

    @Override
    public @Nullable AttachmentFile read(ResultSet row, int first) throws SQLException {
        row.getLong(first);
        return row.wasNull() ? null : AttachmentRows.read(row, first);
    }
}
