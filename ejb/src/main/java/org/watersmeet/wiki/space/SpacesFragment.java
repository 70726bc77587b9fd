package org.watersmeet.wiki.space;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.people.permission.SpaceStamp;
import org.watersmeet.platform.database.SqlArrays;
import org.watersmeet.platform.database.StampFragment;

/**
 * Part of the request stamp: key, name and permission epoch of the spaces with these ids, for lists
 * that go across spaces.
 */
public record SpacesFragment(SortedSet<Long> ids)
        implements StampFragment<Map<Long, SpacesFragment.Named>> {

    /**
     * @param homePage 0 when there is none
     */
    public record Named(SpaceStamp stamp, SpaceKey key, String name, long homePage) {}

    @Override
    public String sql() {
        return """
        select array_agg(s.id), array_agg(s.permission_epoch), array_agg(s.key), array_agg(s.name),
               array_agg(coalesce(s.home_page_id, 0))
          from space s where s.id = any(?)""";
    }

    @Override
    public int columns() {
        return 5;
    }

    @Override
    public int bind(PreparedStatement statement, int first) throws SQLException {
        SqlArrays.bindIds(statement, first, ids);
        return first + 1;
    }

    @Override
    public Map<Long, Named> read(ResultSet row, int first) throws SQLException {
        List<Long> found = SqlArrays.longs(row, first);
        List<Long> epochs = SqlArrays.longs(row, first + 1);
        List<String> keys = SqlArrays.texts(row, first + 2);
        List<String> names = SqlArrays.texts(row, first + 3);
        List<Long> homes = SqlArrays.longs(row, first + 4);
        Map<Long, Named> spaces = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            spaces.put(
                    found.get(i),
                    new Named(
                            new SpaceStamp(new SpaceId(found.get(i)), epochs.get(i)),
                            new SpaceKey(keys.get(i)),
                            names.get(i),
                            homes.get(i)));
        }
        return spaces;
    }
}
