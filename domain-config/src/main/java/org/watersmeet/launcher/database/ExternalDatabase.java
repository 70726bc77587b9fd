package org.watersmeet.launcher.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.launcher.console.LauncherFailure;

/** An existing PostgreSQL, given by its address; one user serves as owner and application. */
public final class ExternalDatabase {

    private static final int OLDEST_MAJOR = 15;

    private ExternalDatabase() {}

    /** The access by {@code WATERSMEET_DB_USER} and {@code WATERSMEET_DB_PASSWORD}. */
    public static DatabaseAccess access(String url, Map<String, String> environment) {
        String user = needed(environment.get("WATERSMEET_DB_USER"), "WATERSMEET_DB_USER");
        String password =
                needed(environment.get("WATERSMEET_DB_PASSWORD"), "WATERSMEET_DB_PASSWORD");
        return new DatabaseAccess(url, user, password, user, password);
    }

    private static String needed(@Nullable String value, String name) {
        if (value == null || value.isEmpty()) {
            throw LauncherFailure.usage(
                    "With --database the environment must hold "
                            + name
                            + ". Set it and try again.");
        }
        return value;
    }

    /** Refuses an address that is none of PostgreSQL's, a server that is away, or one too old. */
    public static void check(DatabaseAccess access) {
        if (!access.url().startsWith("jdbc:postgresql:")) {
            throw LauncherFailure.usage(
                    "--database wants an address like jdbc:postgresql://host:5432/watersmeet, not "
                            + access.url());
        }
        try (Connection connection = access.connectAsApplication()) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR) {
                throw LauncherFailure.of(
                        "The database is PostgreSQL %d, %d is the oldest supported. Upgrade it, or give another with --database."
                                .formatted(major, OLDEST_MAJOR));
            }
        } catch (SQLException e) {
            throw LauncherFailure.of(
                    "The database %s is not reachable as %s: %s. Check the address, WATERSMEET_DB_USER and WATERSMEET_DB_PASSWORD."
                            .formatted(access.url(), access.user(), e.getMessage()));
        }
    }
}
