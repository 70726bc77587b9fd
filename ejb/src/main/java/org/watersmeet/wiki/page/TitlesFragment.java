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
 * Part of the request stamp: which current pages of a space have these titles, or had them before
 * they were renamed. Resolves links, and tells whether a page that a cached rendering found missing
 * has appeared since.
 *
 * @param titleKeys compared forms
 */
record TitlesFragment(long spaceId, SortedSet<String> titleKeys)
        implements StampFragment<Map<String, TitlesFragment.Target>> {

    /**
     * A page by its title.
     *
     * @param title as it is now
     * @param former whether the page had the title once, and no page has it now
     */
    record Target(long id, String title, boolean former) {}

    @Override
    public String sql() {
        return """
        select array_agg(array[t.title_key, t.id::text, t.title, t.former::text])
          from (select c.title_key, c.id, c.title, false as former
                  from content c where c.space_id = ? and c.title_key = any(?)
                   and c.kind = 'PAGE' and c.status = 'CURRENT'
                union all
                select f.title_key, c.id, c.title, true
                  from former_title f join content c on c.id = f.content_id
                 where f.space_id = ? and f.title_key = any(?) and c.space_id = f.space_id
                   and c.status = 'CURRENT') t""";
    }

    @Override
    public int columns() {
        return 1;
    }

    @Override
    public int bind(PreparedStatement statement, int first) throws SQLException {
        statement.setLong(first, spaceId);
        SqlArrays.bindTexts(statement, first + 1, titleKeys);
        statement.setLong(first + 2, spaceId);
        SqlArrays.bindTexts(statement, first + 3, titleKeys);
        return first + 4;
    }

    @Override
    public Map<String, Target> read(ResultSet row, int first) throws SQLException {
        Map<String, Target> targets = new HashMap<>();
        for (String[] page : SqlArrays.rows(row, first)) {
            boolean former = Boolean.parseBoolean(page[3]);
            Target target = new Target(Long.parseLong(page[1]), page[2], former);
            if (former) {
                targets.putIfAbsent(page[0], target);
            } else {
                targets.put(page[0], target);
            }
        }
        return targets;
    }
}
