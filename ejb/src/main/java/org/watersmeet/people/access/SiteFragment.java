package org.watersmeet.people.access;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.watersmeet.platform.database.StampFragment;

/** Part of every request stamp: what every request has to know of the site. */
public record SiteFragment() implements StampFragment<SiteState> {

    /** The one there is. */
    public static final SiteFragment SITE = new SiteFragment();

    @Override
    public String sql() {
        return "select permission_epoch, access_mode, access_message from site";
    }

    @Override
    public int columns() {
        return 3;
    }

    @Override
    public int bind(PreparedStatement statement, int first) throws SQLException {
        return first;
    }

    @Override
    public SiteState read(ResultSet row, int first) throws SQLException {
        return new SiteState(
                row.getLong(first),
                AccessMode.valueOf(row.getString(first + 1)),
                row.getString(first + 2));
    }
}
