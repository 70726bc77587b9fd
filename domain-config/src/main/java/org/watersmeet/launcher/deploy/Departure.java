package org.watersmeet.launcher.deploy;

import java.time.Duration;
import org.watersmeet.launcher.domain.DomainProcesses;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.process.LiveProcesses;
import org.watersmeet.launcher.process.Waiting;

/** Takes requests from a member, lets it answer those it has, and ends it. */
final class Departure {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private Departure() {}

    /** Returns when its process is gone; it stays stopped. A supervisor must run. */
    static void of(String member, Home home) throws InterruptedException {
        home.store(home.wanted().stopped(member));
        Waiting.until(
                () -> new DomainProcesses(home, LiveProcesses.now()).server(member).isEmpty(),
                PATIENCE,
                member + " has not stopped. See 'watersmeet logs supervisor'.");
    }
}
