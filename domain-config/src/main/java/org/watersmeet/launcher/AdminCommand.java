package org.watersmeet.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.watersmeet.admin.AdminPassword;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.database.DatabaseAccess;
import org.watersmeet.launcher.database.SiteDatabase;

/** {@code admin reset-password USER}: possible only here, for who may read the home's secrets. */
final class AdminCommand implements Command {

    @Override
    public int run(Arguments arguments, Context context) throws SQLException {
        List<String> names = arguments.names();
        if (names.size() != 2 || !names.getFirst().equals("reset-password")) {
            throw LauncherFailure.usage("What there is: 'watersmeet admin reset-password USER'.");
        }
        DatabaseAccess access =
                SiteDatabase.access(
                        context.home(), context.site(), context.environment(), context.spawn());
        try (Connection owner = access.connectAsOwner()) {
            context.console().answer(AdminPassword.reset(owner, names.getLast()));
        }
        return 0;
    }
}
