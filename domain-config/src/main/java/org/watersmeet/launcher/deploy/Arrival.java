package org.watersmeet.launcher.deploy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.watersmeet.launcher.console.Console;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.domain.Deployments;
import org.watersmeet.launcher.domain.DomainModel;
import org.watersmeet.launcher.domain.Management;
import org.watersmeet.launcher.domain.Probe;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.MemberGroup;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.process.Waiting;
import org.watersmeet.launcher.status.SiteObserver;

/** Starts a member, looks at it while it serves nobody, and then lets requests in. */
public final class Arrival {

    private static final long STEP_MILLIS = 400;

    /** The balancer learns of a member within a second. */
    private static final Duration UNTIL_ROUTED = Duration.ofSeconds(30);

    private final Home home;
    private final Console console;
    private final Duration timeout;

    /**
     * @param timeout until the member answers
     */
    public Arrival(Home home, Console console, Duration timeout) {
        this.home = home;
        this.console = console;
        this.timeout = timeout;
    }

    /**
     * Starts a member that does not run where it belongs, and returns when requests reach it. A
     * supervisor must run.
     *
     * @throws LauncherFailure if it is not well; it serves nobody then
     */
    public void of(String member) throws IOException, InterruptedException {
        Site site = home.site().orElseThrow();
        home.store(home.wanted().arriving(member));
        console.say(member + " starts.");
        Instant begin = Instant.now();
        String url = "http://127.0.0.1:" + site.ports().member(site.memberNumber(member).orElse(0));
        awaitReady(site, member, url);
        console.say(
                "%s is ready after %d s; it is warmed up and looked at."
                        .formatted(member, Duration.between(begin, Instant.now()).toSeconds()));
        new SelfCheck(member, url, home.placement().build(member)).run();
        home.store(home.wanted().admitted(member));
        awaitRouted(site, member);
        console.say(member + " serves.");
    }

    private void awaitReady(Site site, String member, String url)
            throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(timeout);
        MemberGroup group = home.placement().group(member);
        try (Management management = Management.on(site.ports().management())) {
            Deployments deployments = new DomainModel(management).deployments();
            while (!isReady(deployments, group, member, url)) {
                if (Instant.now().isAfter(deadline)) {
                    throw LauncherFailure.of(
                            "%s is not ready after %d s. See 'watersmeet logs %s'."
                                    .formatted(member, timeout.toSeconds(), member));
                }
                Thread.sleep(STEP_MILLIS);
            }
        }
    }

    /** Ready, and with the application of its group, not with one it had before. */
    private static boolean isReady(
            Deployments deployments, MemberGroup group, String member, String url)
            throws IOException {
        if (Probe.status(url + "/health/ready") == 200) {
            return deployments.state(member, group).equals("OK");
        }
        if (failed(deployments, group, member)) {
            throw LauncherFailure.of(
                    "%s does not start with this build: its deployment failed. See 'watersmeet logs %s'."
                            .formatted(member, member));
        }
        return false;
    }

    private static boolean failed(Deployments deployments, MemberGroup group, String member)
            throws IOException {
        try {
            return deployments.hasBooted(member)
                    && deployments.state(member, group).equals("FAILED");
        } catch (LauncherFailure e) {
            return false; // the controller does not know the process yet
        }
    }

    private void awaitRouted(Site site, String member) throws InterruptedException {
        if (home.wanted().isStopped(DomainModel.BALANCER)) {
            return;
        }
        SiteObserver observer = new SiteObserver(home, site);
        Waiting.until(
                () -> observer.routesTo(List.of(member)),
                UNTIL_ROUTED,
                "The balancer does not route to %s. See 'watersmeet logs supervisor'."
                        .formatted(member));
    }
}
