package org.watersmeet.launcher.deploy;

import java.io.IOException;
import org.watersmeet.launcher.console.Console;
import org.watersmeet.launcher.domain.DomainModel;
import org.watersmeet.launcher.domain.Management;
import org.watersmeet.launcher.home.Folders;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Site;

/** Serves while the only member of a site is replaced. */
final class TemporaryMember {

    private static final String NAME = Site.memberName(Site.TEMPORARY_MEMBER);

    private final Home home;
    private final Console console;
    private final Arrival arrival;

    TemporaryMember(Home home, Console console, Arrival arrival) {
        this.home = home;
        this.console = console;
        this.arrival = arrival;
    }

    /** What is done while it serves. */
    interface Doing {
        void run() throws IOException, InterruptedException;
    }

    /** It has the build that the site has at its beginning, and is gone when this returns. */
    void standsInDuring(Doing doing) throws IOException, InterruptedException {
        console.say(NAME + " stands in for the only member.");
        home.store(home.site().orElseThrow().withTemporaryMember());
        try {
            arrival.of(NAME);
            doing.run();
        } finally {
            leave();
        }
    }

    private void leave() throws IOException, InterruptedException {
        Departure.of(NAME, home);
        Site site = home.site().orElseThrow();
        home.store(site.withoutMember(Site.TEMPORARY_MEMBER));
        home.store(home.wanted().forgotten(NAME));
        try (Management management = Management.on(site.ports().management())) {
            new DomainModel(management).removeServer(NAME);
        }
        Folders.delete(home.domain().resolve("servers").resolve(NAME));
    }
}
