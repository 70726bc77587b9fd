package org.watersmeet.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import org.watersmeet.admin.NewSite;
import org.watersmeet.launcher.database.DatabaseAccess;
import org.watersmeet.launcher.database.SiteDatabase;
import org.watersmeet.launcher.home.Secrets;

/**
 * Makes the first administrator of a new site. There is no default password: one that is not preset
 * is generated, shown once and kept nowhere in clear.
 */
final class FirstAdministrator {

    private final Context context;

    FirstAdministrator(Context context) {
        this.context = context;
    }

    /** Does nothing for a site that has users. */
    void createIfNew() throws SQLException {
        String name = context.environment().getOrDefault("WATERSMEET_ADMIN_USER", "admin");
        String preset = context.environment().getOrDefault("WATERSMEET_ADMIN_PASSWORD", "");
        String password = preset.isEmpty() ? Secrets.generate() : preset;
        if (create(name, password)) {
            context.console().answer("administrator: " + name);
            if (preset.isEmpty()) {
                context.console().answer("password: " + password + " (shown only now)");
            }
        }
    }

    private boolean create(String name, String password) throws SQLException {
        DatabaseAccess access =
                SiteDatabase.access(
                        context.home(), context.site(), context.environment(), context.spawn());
        try (Connection owner = access.connectAsOwner()) {
            return NewSite.initialise(
                    owner, name, password.toCharArray(), context.site().anonymous());
        }
    }
}
