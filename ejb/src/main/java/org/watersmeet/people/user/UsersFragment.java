package org.watersmeet.people.user;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.SqlArrays;
import org.watersmeet.platform.database.StampFragment;

/**
 * Part of the request stamp: how the users with these ids are called now.
 *
 * @param ids any number; ids of nobody are left out of the answer
 */
public record UsersFragment(SortedSet<Long> ids) implements StampFragment<UsersFragment.Users> {

    /** Users by id. */
    public record Users(Map<Long, UserDetails> byId) {

        /** Never null: {@link UserDetails#ANONYMOUS} for 0 and for whoever is not known. */
        public UserDetails get(UserId id) {
            return byId.getOrDefault(id.value(), UserDetails.ANONYMOUS);
        }
    }

    @Override
    public String sql() {
        return """
        select array_agg(u.id), array_agg(u.user_key), array_agg(u.name), array_agg(u.full_name),
               array_agg(u.email), array_agg(u.active::int::bigint)
          from app_user u where u.id = any(?)""";
    }

    @Override
    public int columns() {
        return 6;
    }

    @Override
    public int bind(PreparedStatement statement, int first) throws SQLException {
        SqlArrays.bindIds(statement, first, ids);
        return first + 1;
    }

    @Override
    public Users read(ResultSet row, int first) throws SQLException {
        List<Long> found = SqlArrays.longs(row, first);
        List<String> keys = SqlArrays.texts(row, first + 1);
        List<String> names = SqlArrays.texts(row, first + 2);
        List<String> fullNames = SqlArrays.texts(row, first + 3);
        List<String> emails = SqlArrays.texts(row, first + 4);
        List<Long> active = SqlArrays.longs(row, first + 5);
        Map<Long, UserDetails> users = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            users.put(
                    found.get(i),
                    new UserDetails(
                            new UserId(found.get(i)),
                            keys.get(i),
                            names.get(i),
                            fullNames.get(i),
                            emails.get(i),
                            active.get(i) == 1));
        }
        return new Users(users);
    }
}
