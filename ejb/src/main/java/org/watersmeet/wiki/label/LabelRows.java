package org.watersmeet.wiki.label;

import java.sql.ResultSet;
import java.sql.SQLException;

/** How labels are read from the database. */
final class LabelRows {

    private LabelRows() {}

    /**
     * @param first the column of the id, before those of prefix and name
     */
    static Label label(ResultSet row, int first) throws SQLException {
        LabelPrefix prefix = LabelPrefix.of(row.getString(first + 1)).orElseThrow();
        return new Label(row.getLong(first), new LabelName(prefix, row.getString(first + 2)));
    }
}
