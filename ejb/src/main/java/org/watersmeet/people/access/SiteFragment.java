package org.watersmeet.people.access;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.watersmeet.platform.database.StampFragment;

/** Part of every request stamp: the epoch that names the grants for the whole site. */
public record SiteFragment() implements StampFragment<Long> {

    /** The one there is. */
    public static final SiteFragment SITE = new SiteFragment();

    @Override
    public String sql() {
        return "select permission_epoch from site";
    }

    @Override
    public int columns() {
        return 1;
    }

    @Override
    public int bind(PreparedStatement statement, int first) throws SQLException {
        return first;
    }

    @Override
    public Long read(ResultSet row, int first) throws SQLException {
        return row.getLong(first);
    }
}
