package org.watersmeet.launcher.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.watersmeet.launcher.console.Console;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.home.Wanted;
import org.watersmeet.launcher.status.SiteObserver;
import org.watersmeet.launcher.status.SiteStatus;

/** Gives a running site a new build without a request that fails. */
public final class RollingDeployment {

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

    /** Those that are not stopped; each must be well: what is missing cannot serve meanwhile. */
    private List<String> membersToReplace() throws InterruptedException {
        Site site = home.site().orElseThrow();
        Wanted wanted = home.wanted();
        SiteStatus status = new SiteObserver(home, site).observe();
        List<String> missing =
                status.parts().stream()
                        .filter(part -> !wanted.isStopped(part.name()))
                        .filter(part -> !part.ready())
                        .map(part -> part.name() + " is " + part.state().label())
                        .toList();
        List<String> members =
                site.memberNames().stream().filter(name -> !wanted.isStopped(name)).toList();
        if (!missing.isEmpty() || members.isEmpty()) {
            throw LauncherFailure.of(
                    "Nothing was deployed: %s. 'watersmeet up' brings back what is missing."
                            .formatted(
                                    missing.isEmpty()
                                            ? "no member runs"
                                            : String.join(", ", missing)));
        }
        return members;
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
