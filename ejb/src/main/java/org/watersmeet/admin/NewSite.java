package org.watersmeet.admin;

import java.security.SecureRandom;
import java.sql.Connection;
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
        return HostTransaction.run(connection, site -> create(site, admin, anonymousMayRead));
    }

    private static boolean create(HostTransaction site, NewUser admin, boolean anonymous)
            throws SQLException {
        // only one of several launchers may find the site new
        site.execute("lock table app_user in share row exclusive mode");
        if (site.finds("select 1 from app_user limit 1")) {
            return false;
        }
        byte[] key = new byte[16];
        new SecureRandom().nextBytes(key);
        site.execute(
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
        site.execute(
                "insert into group_member (user_id, group_id) select u.id, g.id"
                        + " from app_user u, user_group g"
                        + " where u.name_key = ? and g.name_key in (?, ?)",
                Text.key(admin.name()),
                Permissions.ADMINISTRATORS,
                NewUser.USERS);
        // members that run already may have answered somebody, and keep what they may
        site.execute(
                "update site set anonymous_reads = ?::boolean,"
                        + " settings_version = settings_version + 1,"
                        + " permission_epoch = permission_epoch + 1",
                Boolean.toString(anonymous));
        if (anonymous) {
            site.execute(
                    "insert into global_permission (permission, subject)"
                            + " values ('USE', 'ANONYMOUS')"
                            + " on conflict do nothing");
        }
        return true;
    }
}
