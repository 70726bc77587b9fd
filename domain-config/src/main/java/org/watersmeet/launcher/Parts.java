package org.watersmeet.launcher;

import java.util.Optional;
import java.util.function.Function;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.database.SiteDatabase;
import org.watersmeet.launcher.domain.DomainModel;
import org.watersmeet.launcher.domain.DomainProcesses;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.process.LiveProcess;
import org.watersmeet.launcher.process.LiveProcesses;
import org.watersmeet.launcher.process.Spawn;

/** The parts of a site that a command may name: members, {@code balancer} and {@code database}. */
final class Parts {

    private Parts() {}

    /** How the process of a named part is found; a name that is none is refused. */
    static Function<LiveProcesses, Optional<LiveProcess>> finder(
            String name, Home home, Site site, Spawn spawn) {
        if (name.equals("database")) {
            if (site.databaseUrl().isPresent()) {
                throw LauncherFailure.usage("The database of this site is not the launcher's own.");
            }
            return processes -> SiteDatabase.embedded(home, site, spawn).postmaster(processes);
        }
        if (name.equals(DomainModel.BALANCER) || site.memberNumber(name).isPresent()) {
            return processes -> new DomainProcesses(home, processes).server(name);
        }
        throw LauncherFailure.usage(
                "There is no part '%s' in this site. There are %s, balancer and database."
                        .formatted(name, String.join(", ", site.memberNames())));
    }
}
