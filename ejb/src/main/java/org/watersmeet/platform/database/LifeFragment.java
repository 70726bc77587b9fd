package org.watersmeet.platform.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.watersmeet.platform.cache.DatabaseLife;

/**
 * In every stamp: when the server that answers was started, in microseconds since 1970. See {@link
 * DatabaseLife}. The server has it in memory: no file is read, no row.
 */
record LifeFragment() implements StampFragment<Long> {

    @Override
    public String sql() {
        return "select (date_part('epoch', pg_postmaster_start_time()) * 1000000)::bigint life";
    }

    @Override
    public int columns() {
        return 1;
    }

    @Override
    public int bind(PreparedStatement statement, int first) {
        return first;
    }

    @Override
    public Long read(ResultSet row, int first) throws SQLException {
        return row.getLong(first);
    }
}
