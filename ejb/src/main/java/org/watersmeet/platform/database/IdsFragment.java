package org.watersmeet.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.SortedSet;

/**
 * A fragment that asks about any number of rows by their ids. Its SQL ends in {@code = any(?)} or
 * the like, with no other argument, and puts all rows into one value: see {@link SqlArrays#rows}.
 */
public interface IdsFragment<T> extends StampFragment<T> {

    SortedSet<Long> ids();

    @Override
    default int columns() {
        return 1;
    }

    @Override
    default int bind(PreparedStatement statement, int first) throws SQLException {
        SqlArrays.bindIds(statement, first, ids());
        return first + 1;
    }
}
