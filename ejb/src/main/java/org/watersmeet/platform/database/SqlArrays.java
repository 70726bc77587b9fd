package org.watersmeet.platform.database;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Arrays as arguments and in answers: how a fragment asks about many rows in one. */
public final class SqlArrays {

    private SqlArrays() {}

    public static void bindIds(PreparedStatement statement, int index, Collection<Long> ids)
            throws SQLException {
        statement.setArray(
                index, statement.getConnection().createArrayOf("bigint", ids.toArray(Long[]::new)));
    }

    public static void bindTexts(PreparedStatement statement, int index, Collection<String> texts)
            throws SQLException {
        statement.setArray(
                index,
                statement.getConnection().createArrayOf("text", texts.toArray(String[]::new)));
    }

    /**
     * Rows that the database has put into one value by {@code array_agg(array[a::text, b, ...])}:
     * one aggregate for all columns costs it half of what one for each does. Empty when the column
     * is null (an aggregate over no rows).
     */
    public static List<String[]> rows(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[][]) array.getArray());
    }

    /** An array of {@code text}; empty when the column is null (an aggregate over no rows). */
    public static List<String> texts(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
