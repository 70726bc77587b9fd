package org.watersmeet.admin;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.user.NewUser;
import org.watersmeet.people.user.PasswordHash;

/**
 * Gives a new site its first administrator. Called by the launcher on the host, with the database's
 * owner: there is no set-up over HTTP that could be re-opened.
 */
public final class NewSite {

    private NewSite() {}

    /**
     * Creates the administrator and sets whether anybody may read, unless the site has a user.
     *
     * @param connection in autocommit or not: the whole is one transaction, committed here
     * @param anonymousMayRead whether new spaces may be read without signing in
     * @return false if the site had users already: then nothing was changed
     * @throws Problem.Invalid if name or password break a rule
     */
    public static boolean initialise(
            Connection connection, String adminName, char[] password, boolean anonymousMayRead)
            throws SQLException {
        NewUser admin =
                new NewUser(
                        adminName,
                        "Administrator",
                        "admin@localhost",
                        new String(password),
                        List.of());
        connection.setAutoCommit(false);
        try {
            boolean created = create(connection, admin, anonymousMayRead);
            connection.commit();
            return created;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static boolean create(Connection connection, NewUser admin, boolean anonymous)
            throws SQLException {
        // only one of several launchers may find the site new
        execute(connection, "lock table app_user in share row exclusive mode");
        if (hasUsers(connection)) {
            return false;
        }
        byte[] key = new byte[16];
        new SecureRandom().nextBytes(key);
        execute(
                connection,
                "insert into app_user (user_key, name, name_key, full_name, full_name_key,"
                        + " email, email_key, password_hash) values (?, ?, ?, ?, ?, ?, ?, ?)",
                HexFormat.of().formatHex(key),
                admin.name(),
                Text.key(admin.name()),
                admin.fullName(),
                Text.key(admin.fullName()),
                admin.email(),
                Text.key(admin.email()),
                PasswordHash.hash(admin.password()));
        execute(
                connection,
                "insert into group_member (user_id, group_id) select u.id, g.id"
                        + " from app_user u, user_group g"
                        + " where u.name_key = ? and g.name_key in (?, ?)",
                Text.key(admin.name()),
                Permissions.ADMINISTRATORS,
                NewUser.USERS);
        execute(
                connection,
                "update site set anonymous_reads = ?::boolean,"
                        + " settings_version = settings_version + 1",
                Boolean.toString(anonymous));
        return true;
    }

    private static boolean hasUsers(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select exists (select 1 from app_user)");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql, String... arguments)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            statement.execute();
        }
    }
}
