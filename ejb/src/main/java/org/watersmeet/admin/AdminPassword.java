package org.watersmeet.admin;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.user.PasswordHash;

/** Passwords that are made on the host, for whoever has lost theirs. */
public final class AdminPassword {

    /** Without letters and digits that look alike. */
    private static final String ALPHABET =
            "ABCDEFGHJKMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    private AdminPassword() {}

    /** A random password of 20 letters and digits, about 115 bits. */
    public static String generate() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /**
     * Gives a user a new password, ends all of the user's sign-ins, and makes the account active;
     * the audit log says so.
     *
     * @return the new password, kept nowhere in clear
     * @throws Problem.NotFound if there is no such user
     */
    public static String reset(Connection connection, String user) throws SQLException {
        String password = generate();
        return HostTransaction.run(connection, site -> reset(site, user, password));
    }

    private static String reset(HostTransaction site, String user, String password)
            throws SQLException {
        AuditEvent event =
                site.first(
                                "update app_user set password_hash = ?, active = true,"
                                        + " credential_version = credential_version + 1,"
                                        + " lock_version = lock_version + 1 where name_key = ?"
                                        + " returning id, name",
                                AdminPassword::event,
                                PasswordHash.hash(password),
                                Text.key(user))
                        .orElseThrow(
                                () ->
                                        new Problem.NotFound(
                                                "user.not-found",
                                                "There is no user " + user + "."));
        site.execute(
                "delete from login_session where user_id ="
                        + " (select id from app_user where name_key = ?)",
                Text.key(user));
        site.execute("delete from signin_throttle where subject = 'account:' || ?", Text.key(user));
        site.record(event);
        return password;
    }

    private static AuditEvent event(ResultSet user) throws SQLException {
        return AuditEvent.ofUser(
                AuditAction.PASSWORD_SET_ON_HOST, new UserId(user.getLong(1)), user.getString(2));
    }
}
