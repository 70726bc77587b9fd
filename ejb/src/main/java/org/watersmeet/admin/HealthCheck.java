package org.watersmeet.admin;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.watersmeet.platform.database.Databases;

/**
 * Whether this member can serve: asks the database on a connection of its own, so that the answer
 * does not wait behind the requests it is about.
 */
public final class HealthCheck {

    private HealthCheck() {}

    /** Whether the database answers. Takes at most the pool's time-outs. */
    public static boolean databaseAnswers() {
        try (Connection connection = Databases.HEARTBEAT.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(2);
            try (ResultSet row = statement.executeQuery("select 1")) {
                return row.next();
            }
        } catch (SQLException | IllegalStateException e) {
            return false;
        }
    }
}
