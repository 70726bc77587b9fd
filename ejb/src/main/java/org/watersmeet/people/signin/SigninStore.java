package org.watersmeet.people.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/** Lists of sign-ins, and ending those that are in them. */
@ApplicationScoped
class SigninStore {

    private static final int MOST = 200;

    /** Those that count: see {@link SessionFragment}. */
    private static final String LIST =
            """
            select s.id, s.network, s.browser, s.created_at, s.last_seen_at, s.csrf_secret = ?
              from login_session s join app_user u on u.id = s.user_id and u.active
               and u.credential_version = s.credential_version
             where s.user_id = ? and s.expires_at > now() and s.idle_expires_at > now()
             order by s.last_seen_at desc, s.id desc limit ?""";

    /**
     * @param asking the secret of the sign-in that asks; empty for none
     */
    List<Signin> of(UserId user, String asking) {
        return Sql.call(
                Databases.WEB,
                LIST,
                statement -> {
                    statement.setString(1, asking);
                    statement.setLong(2, user.value());
                    statement.setInt(3, MOST);
                    List<Signin> signins = new ArrayList<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            signins.add(
                                    new Signin(
                                            row.getLong(1),
                                            row.getString(2),
                                            row.getString(3),
                                            row.getTimestamp(4).toInstant(),
                                            row.getTimestamp(5).toInstant(),
                                            row.getBoolean(6)));
                        }
                    }
                    return signins;
                });
    }

    /**
     * @return whether the user has such a sign-in
     */
    boolean end(UserId user, long id) {
        return Sql.update(
                        Databases.WEB,
                        "delete from login_session where user_id = ? and id = ?",
                        user.value(),
                        id)
                > 0;
    }

    /** Ends all but the one that asks. */
    void endOthers(UserId user, String asking) {
        Sql.update(
                Databases.WEB,
                "delete from login_session where user_id = ? and csrf_secret <> ?",
                user.value(),
                asking);
    }
}
