package org.watersmeet.wiki.space;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.people.permission.SpaceStamp;
import org.watersmeet.platform.database.IdsFragment;
import org.watersmeet.platform.database.SqlArrays;

/**
 * Part of the request stamp: key, name and permission epoch of the spaces with these ids, for lists
 * that go across spaces.
 */
public record SpacesFragment(SortedSet<Long> ids)
        implements IdsFragment<Map<Long, SpacesFragment.Named>> {

    /**
     * @param homePage 0 when there is none
     */
    public record Named(SpaceStamp stamp, SpaceKey key, String name, long homePage) {}

    @Override
    public String sql() {
        return """
        select array_agg(array[s.id::text, s.permission_epoch::text, s.key, s.name,
                               coalesce(s.home_page_id, 0)::text, s.status])
          from space s where s.id = any(?) and s.status <> 'DELETED'""";
    }

    @Override
    public Map<Long, Named> read(ResultSet row, int first) throws SQLException {
        Map<Long, Named> spaces = new HashMap<>();
        for (String[] space : SqlArrays.rows(row, first)) {
            SpaceId id = new SpaceId(Long.parseLong(space[0]));
            spaces.put(
                    id.value(),
                    new Named(
                            new SpaceStamp(
                                    id,
                                    Long.parseLong(space[1]),
                                    space[5].equals(SpaceStatus.ARCHIVED.name())),
                            new SpaceKey(space[2]),
                            space[3],
                            Long.parseLong(space[4])));
        }
        return spaces;
    }
}
