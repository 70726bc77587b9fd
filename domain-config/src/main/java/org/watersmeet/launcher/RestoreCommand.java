package org.watersmeet.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.watersmeet.launcher.backup.Restore;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.database.EmbeddedDatabase;
import org.watersmeet.launcher.home.CommandLock;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.status.SiteObserver;

/** {@code restore FILE}: makes a backup the data of this home, whose site is down. */
final class RestoreCommand implements Command {

    @Override
    public int run(Arguments arguments, Context context)
            throws IOException, SQLException, InterruptedException {
        Path file = Path.of(arguments.name("the backup to read")).toAbsolutePath().normalize();
        Home home = context.home();
        home.create();
        try (CommandLock lock = CommandLock.take(home, context.console())) {
            if (home.site().isPresent()) {
                requireDown(home, home.site().get());
            }
            if (EmbeddedDatabase.existsIn(home) && !arguments.flag("replace")) {
                throw LauncherFailure.usage(
                        "%s holds data already. Give another --home, or --replace to lose what is in it."
                                .formatted(home.folder()));
            }
            new Restore(home, context.spawn(), context.console()).from(file);
        }
        context.console().say("Restored into " + home.folder() + ". Start it: 'watersmeet up'.");
        return 0;
    }

    private static void requireDown(Home home, Site site) throws InterruptedException {
        if (site.databaseUrl().isPresent()) {
            throw LauncherFailure.usage(
                    "The database of this home is yours: restore it with its own tools, or give"
                            + " another --home.");
        }
        if (!new SiteObserver(home, site).observe().down()) {
            throw LauncherFailure.usage(
                    "The site runs. End it with 'watersmeet down', then restore.");
        }
    }
}
