package org.watersmeet.people.signin;

import java.security.SecureRandom;
import java.util.Base64;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.signin.SigninSettings.Lifetime;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/**
 * Rows of sign-ins. The browser holds a random token of 256 bits, the row its hash: who reads the
 * table cannot sign in.
 */
final class LoginSessions {

    private static final SecureRandom RANDOM = new SecureRandom();

    private LoginSessions() {}

    /**
     * Starts a sign-in and notes at the user that there was one: rows of sign-ins are purged.
     *
     * @param credentialVersion of the password that was right: the sign-in ends with it
     * @return the token for the cookie
     */
    static String start(UserId user, long credentialVersion, SignIn input) {
        SigninSettings settings = SigninSettings.read();
        Lifetime lifetime = input.remember() ? settings.remembered() : settings.usual();
        String token = random();
        Sql.run(
                Databases.WEB,
                """
                with started as (
                    insert into login_session
                        (token_hash, user_id, credential_version, csrf_secret,
                         network, browser, idle_expires_at, expires_at)
                    values (?, ?, ?, ?, ?, ?, now() + make_interval(secs => ?),
                            now() + make_interval(secs => ?))
                    returning user_id)
                update app_user set last_signin_at = now() where id = (select user_id from started)""",
                statement -> {
                    statement.setBytes(1, SessionFragment.of(token).hashBytes());
                    statement.setLong(2, user.value());
                    statement.setLong(3, credentialVersion);
                    statement.setString(4, random());
                    statement.setString(5, input.network());
                    statement.setString(6, input.browser());
                    statement.setDouble(7, lifetime.idle().toSeconds());
                    statement.setDouble(8, lifetime.absolute().toSeconds());
                    statement.executeUpdate();
                });
        return token;
    }

    /** Lets one sign-in go on after a change of its user's password, which has ended all. */
    static void keep(UserId user, String csrfSecret) {
        Sql.update(
                Databases.WEB,
                """
                update login_session s set credential_version = u.credential_version
                  from app_user u where u.id = s.user_id and u.id = ? and s.csrf_secret = ?""",
                user.value(),
                csrfSecret);
    }

    /** Ends a sign-in, on every member at once. */
    static void end(String token) {
        Sql.run(
                Databases.WEB,
                "delete from login_session where token_hash = ?",
                statement -> {
                    statement.setBytes(1, SessionFragment.of(token).hashBytes());
                    statement.executeUpdate();
                });
    }

    /**
     * Notes that the sign-in is in use; at most once a minute, and not worth waiting for a lock.
     */
    static void touch(byte[] tokenHash) {
        Sql.run(
                Databases.WEB,
                """
                update login_session
                   set last_seen_at = now(), idle_expires_at = now() + (idle_expires_at - last_seen_at)
                 where token_hash in (select token_hash from login_session where token_hash = ?
                                      for update skip locked)""",
                statement -> {
                    statement.setBytes(1, tokenHash);
                    statement.executeUpdate();
                });
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
