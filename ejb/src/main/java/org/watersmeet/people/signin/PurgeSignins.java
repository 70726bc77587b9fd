package org.watersmeet.people.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.watersmeet.platform.job.ClusterJob;

/**
 * Removes sign-ins that have expired, counts of failed attempts that no longer matter, and links
 * for new passwords that nobody used.
 */
@ApplicationScoped
public class PurgeSignins implements ClusterJob {

    @Override
    public String name() {
        return "purge-signins";
    }

    @Override
    public Duration period() {
        return Duration.ofMinutes(10);
    }

    @Override
    public String run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int sessions =
                    statement.executeUpdate(
                            "delete from login_session where token_hash in"
                                    + " (select token_hash from login_session"
                                    + " where least(expires_at, idle_expires_at) < now()"
                                    + " limit 10000)");
            int attempts =
                    statement.executeUpdate(
                            "delete from signin_throttle where failed_at < now() - interval '1 day'"
                                    + " and blocked_until < now()");
            int links =
                    statement.executeUpdate("delete from password_reset where expires_at < now()");
            int tokens =
                    statement.executeUpdate(
                            "delete from access_token"
                                    + " where expires_at < now() - interval '30 days' or user_id in"
                                    + " (select id from app_user where deleted_at is not null)");
            return "%d expired sign-ins, %d counts of attempts, %d links, %d tokens removed"
                    .formatted(sessions, attempts, links, tokens);
        }
    }
}
