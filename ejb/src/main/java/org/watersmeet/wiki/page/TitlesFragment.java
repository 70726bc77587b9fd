package org.watersmeet.wiki.page;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
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
        select array_agg(c.title_key), array_agg(c.id), array_agg(c.title)
          from content c where c.space_id = ? and c.title_key = any(?) and c.kind = 'PAGE'
           and c.status = 'CURRENT'""";
    }

    @Override
    public int columns() {
        return 3;
    }

    @Override
    public int bind(PreparedStatement statement, int first) throws SQLException {
        statement.setLong(first, spaceId);
        SqlArrays.bindTexts(statement, first + 1, titleKeys);
        return first + 2;
    }

    @Override
    public Map<String, Target> read(ResultSet row, int first) throws SQLException {
        List<String> keys = SqlArrays.texts(row, first);
        List<Long> ids = SqlArrays.longs(row, first + 1);
        List<String> titles = SqlArrays.texts(row, first + 2);
        Map<String, Target> targets = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            targets.put(keys.get(i), new Target(ids.get(i), titles.get(i)));
        }
        return targets;
    }
}
