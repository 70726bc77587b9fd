package org.watersmeet.launcher.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.watersmeet.launcher.console.Console;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.home.Wanted;
import org.watersmeet.launcher.status.SiteObserver;

/** Gives a running site a new build without a request that fails. */
public final class RollingDeployment {

    private static final Duration UNTIL_WELL = Duration.ofSeconds(20);

    private static final long STEP_MILLIS = 500;

    private final Home home;
    private final Console console;
    private final Arrival arrival;

    public RollingDeployment(Home home, Console console, Arrival arrival) {
        this.home = home;
        this.console = console;
        this.arrival = arrival;
    }

    /**
     * Deploys; always, also the build that runs. Members that are stopped get the build when they
     * are started. A supervisor must run.
     *
     * @throws LauncherFailure if the site is not in a state to begin with, or went back
     */
    public void of(Path ear) throws IOException, InterruptedException {
        List<String> members = membersToReplace();
        Rollout rollout = new Rollout(new MemberMoves(home, console, arrival, ear));
        bringBackStrayed();
        if (members.size() > 1) {
            rollout.over(members);
        } else {
            new TemporaryMember(home, console, arrival).standsInDuring(() -> rollout.over(members));
        }
    }

    /**
     * Those that are not stopped; each must be well: what is missing cannot serve meanwhile. One
     * look that is answered late says nothing.
     */
    private List<String> membersToReplace() throws InterruptedException {
        Site site = home.site().orElseThrow();
        Wanted wanted = home.wanted();
        List<String> members =
                site.memberNames().stream().filter(name -> !wanted.isStopped(name)).toList();
        if (members.isEmpty()) {
            throw refused("no member runs");
        }
        Instant deadline = Instant.now().plus(UNTIL_WELL);
        List<String> missing = missing(site, wanted);
        while (!missing.isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                throw refused(String.join(", ", missing));
            }
            Thread.sleep(STEP_MILLIS);
            missing = missing(site, wanted);
        }
        return members;
    }

    private List<String> missing(Site site, Wanted wanted) throws InterruptedException {
        return new SiteObserver(home, site)
                .observe().parts().stream()
                        .filter(part -> !wanted.isStopped(part.name()))
                        .filter(part -> !part.ready())
                        .map(part -> part.name() + " is " + part.state().label())
                        .toList();
    }

    private static LauncherFailure refused(String why) {
        return LauncherFailure.of(
                "Nothing was deployed: " + why + ". 'watersmeet up' brings back what is missing.");
    }

    /** A deployment was broken off: its members go back, so that the other group is free. */
    private void bringBackStrayed() throws IOException, InterruptedException {
        for (String member : home.placement().strayed()) {
            console.say(member + " is left from a deployment that was broken off; it goes back.");
            boolean runs = !home.wanted().isStopped(member);
            Departure.of(member, home);
            home.store(home.placement().withMember(member, home.placement().serving()));
            if (runs) {
                arrival.of(member);
            }
        }
    }
}
