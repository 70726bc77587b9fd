package org.watersmeet.platform.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A feature's part of the request stamp: one question about what is current, with its arguments.
 *
 * <p>Several fragments travel as one statement, in one round trip and one snapshot; see {@link
 * StampQuery}. A fragment is asked once for its SQL text, which must not contain arguments (the
 * text is the key of the prepared statement).
 *
 * @param <T> the answer; null when the question has none
 */
public interface StampFragment<T> {

    /** A SELECT with {@code ?} for arguments that yields at most one row. */
    String sql();

    /** Number of columns of {@link #sql()}. */
    int columns();

    /**
     * Sets this fragment's arguments.
     *
     * @param first the index of its first {@code ?}
     * @return the index after its last one
     */
    int bind(PreparedStatement statement, int first) throws SQLException;

    /**
     * Reads the answer. All columns are null when {@link #sql()} found no row.
     *
     * @param first the index of its first column
     */
    @Nullable T read(ResultSet row, int first) throws SQLException;
}
