package org.watersmeet.wiki.page;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import org.watersmeet.platform.database.SqlArrays;
import org.watersmeet.platform.database.StampFragment;

/**
 * Part of the request stamp: which current pages of a space have these titles. Resolves links, and
 * tells whether a page that a cached rendering found missing has appeared since.
 *
 * @param titleKeys compared forms
 */
record TitlesFragment(long spaceId, SortedSet<String> titleKeys)
        implements StampFragment<Map<String, TitlesFragment.Target>> {

    /** A page by its title. */
    record Target(long id, String title) {}

    @Override
    public String sql() {
        return """
        select array_agg(array[c.title_key, c.id::text, c.title])
          from content c where c.space_id = ? and c.title_key = any(?) and c.kind = 'PAGE'
           and c.status = 'CURRENT'""";
    }

    @Override
    public int columns() {
        return 1;
    }

    @Override
    public int bind(PreparedStatement statement, int first) throws SQLException {
        statement.setLong(first, spaceId);
        SqlArrays.bindTexts(statement, first + 1, titleKeys);
        return first + 2;
    }

    @Override
    public Map<String, Target> read(ResultSet row, int first) throws SQLException {
        Map<String, Target> targets = new HashMap<>();
        for (String[] page : SqlArrays.rows(row, first)) {
            targets.put(page[0], new Target(Long.parseLong(page[1]), page[2]));
        }
        return targets;
    }
}
