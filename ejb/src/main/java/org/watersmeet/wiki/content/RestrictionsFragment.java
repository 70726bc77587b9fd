package org.watersmeet.wiki.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.watersmeet.people.permission.RestrictionColumn;
import org.watersmeet.people.permission.Restrictions;
import org.watersmeet.platform.database.IdsFragment;
import org.watersmeet.platform.database.SqlArrays;

/** Part of the request stamp: the restrictions of those of some contents that are restricted. */
public record RestrictionsFragment(SortedSet<Long> ids)
        implements IdsFragment<Map<Long, Restrictions>> {

    @Override
    public String sql() {
        return RestrictionColumn.OF_SOME;
    }

    @Override
    public Map<Long, Restrictions> read(ResultSet row, int first) throws SQLException {
        Map<Long, List<String[]>> rows = new HashMap<>();
        for (String[] one : SqlArrays.rows(row, first)) {
            rows.computeIfAbsent(Long.valueOf(one[0]), id -> new ArrayList<>()).add(one);
        }
        Map<Long, Restrictions> found = new HashMap<>();
        rows.forEach((id, some) -> found.put(id, RestrictionColumn.read(some, 1)));
        return found;
    }
}
