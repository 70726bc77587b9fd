package org.watersmeet.people.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.IdsFragment;
import org.watersmeet.platform.database.SqlArrays;

/**
 * Part of the request stamp: how the users with these ids are called now.
 *
 * @param ids any number; ids of nobody are left out of the answer
 */
public record UsersFragment(SortedSet<Long> ids) implements IdsFragment<UsersFragment.Users> {

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
        select array_agg(array[u.id::text, u.user_key, u.name, u.full_name, u.email,
                               u.active::text, u.avatar::text])
          from app_user u where u.id = any(?)""";
    }

    @Override
    public Users read(ResultSet row, int first) throws SQLException {
        Map<Long, UserDetails> users = new HashMap<>();
        for (String[] user : SqlArrays.rows(row, first)) {
            UserId id = new UserId(Long.parseLong(user[0]));
            users.put(
                    id.value(),
                    new UserDetails(
                            id,
                            user[1],
                            user[2],
                            user[3],
                            user[4],
                            user[5].equals("true"),
                            Long.parseLong(user[6])));
        }
        return new Users(users);
    }
}
