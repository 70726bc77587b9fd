package org.watersmeet.people.user;

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
 * Part of the request stamp: how the users whom texts name are called now.
 *
 * @param names any number; names of nobody are left out of the answer
 */
public record NamedUsersFragment(SortedSet<UserReference> names)
        implements StampFragment<Map<UserReference, String>> {

    @Override
    public String sql() {
        return """
        select array_agg(array[u.by_key::text, u.value, u.full_name])
          from (select true as by_key, k.user_key as value, k.full_name
                  from app_user k where k.user_key = any(?)
                union all
                select false, n.name_key, n.full_name
                  from app_user n where n.name_key = any(?)) u""";
    }

    @Override
    public int columns() {
        return 1;
    }

    @Override
    public int bind(PreparedStatement statement, int first) throws SQLException {
        SqlArrays.bindTexts(statement, first, values(true));
        SqlArrays.bindTexts(statement, first + 1, values(false));
        return first + 2;
    }

    private List<String> values(boolean key) {
        return names.stream().filter(it -> it.key() == key).map(UserReference::value).toList();
    }

    @Override
    public Map<UserReference, String> read(ResultSet row, int first) throws SQLException {
        Map<UserReference, String> called = new HashMap<>();
        for (String[] user : SqlArrays.rows(row, first)) {
            called.put(new UserReference(Boolean.parseBoolean(user[0]), user[1]), user[2]);
        }
        return called;
    }
}
