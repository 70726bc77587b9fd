package org.watersmeet.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.watersmeet.launcher.backup.Backup;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.database.EmbeddedDatabase;
import org.watersmeet.launcher.database.SiteDatabase;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.process.LiveProcesses;

/** {@code backup FILE}: a copy of the running site's data, of one moment. */
final class BackupCommand implements Command {

    @Override
    public int run(Arguments arguments, Context context) throws IOException, SQLException {
        Path file = Path.of(arguments.name("the file to write")).toAbsolutePath().normalize();
        Home home = context.home();
        Site site = context.site();
        if (site.databaseUrl().isPresent()) {
            throw LauncherFailure.usage(
                    "The database of this site is yours (%s): back it up with its own tools, for example 'pg_basebackup -D DIR -X stream -c fast -R' against its server, which may run meanwhile."
                            .formatted(site.databaseUrl().get()));
        }
        if (Files.exists(file) || !Files.isDirectory(file.resolveSibling("."))) {
            throw LauncherFailure.usage(
                    file + " exists, or its folder does not. Give a new file's name.");
        }
        EmbeddedDatabase database = SiteDatabase.embedded(home, site, context.spawn());
        if (database.postmaster(LiveProcesses.now()).isEmpty()) {
            throw LauncherFailure.of(
                    "The database does not run. Start it with 'watersmeet up'; the backup is of a"
                            + " running site.");
        }
        new Backup(home, database, context.console()).write(file);
        context.console().answer(file.toString());
        return 0;
    }
}
