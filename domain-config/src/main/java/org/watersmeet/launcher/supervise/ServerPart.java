package org.watersmeet.launcher.supervise;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.domain.DomainModel;
import org.watersmeet.launcher.domain.DomainProcesses;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.process.LiveProcesses;

/** A server of the domain: the balancer or a member. */
final class ServerPart implements Part {

    /** Seconds in which requests under way may end. */
    private static final int DRAIN_SECONDS = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(50);

    private static final long SETTLING_MILLIS = 700;
    private static final int SETTLING_STEPS = 20;

    /** For requests that are between balancer and member when the balancer is told. */
    private static final long UNDER_WAY_MILLIS = 500;

    private final Home home;
    private final String name;
    private final Domain domain;
    private final ControllerPart controller;
    private final DatabasePart database;
    private volatile boolean doorIsOpen;

    ServerPart(
            Home home,
            String name,
            Domain domain,
            ControllerPart controller,
            DatabasePart database) {
        this.home = home;
        this.name = name;
        this.domain = domain;
        this.controller = controller;
        this.database = database;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean runs(LiveProcesses processes) {
        return new DomainProcesses(home, processes).server(name).isPresent();
    }

    @Override
    public boolean canStart() {
        return controller.isConfigured() && (isBalancer() || database.isPrepared());
    }

    private boolean isBalancer() {
        return name.equals(DomainModel.BALANCER);
    }

    @Override
    public void start() throws IOException, SQLException, InterruptedException {
        awaitKnownStopped();
        Optional<Integer> number = home.site().flatMap(site -> site.memberNumber(name));
        if (number.isPresent()) {
            prepareMember(number.get());
        }
        domain.ask(
                model -> {
                    model.start(name);
                    return true;
                });
    }

    private void awaitKnownStopped() throws IOException, InterruptedException {
        for (int i = 0; i < SETTLING_STEPS && !domain.ask(m -> m.isStopped(name)); i++) {
            Thread.sleep(SETTLING_MILLIS);
        }
        // unregistering goes on for a moment after the state has changed
        Thread.sleep(SETTLING_MILLIS);
    }

    private void prepareMember(int number) throws IOException, SQLException {
        Site site = home.site().orElseThrow();
        DomainProcesses processes = domain.processes();
        if (site.memberNames().stream().noneMatch(m -> processes.server(m).isPresent())) {
            database.forgetMembers();
        }
        boolean routed = !home.wanted().isArriving(name);
        domain.ask(
                model -> {
                    model.describeMember(site, home.placement(), number, routed);
                    return true;
                });
        doorIsOpen = false;
    }

    /** The application's own readiness is for commands to judge: they say who is admitted. */
    @Override
    public void tend() throws IOException {
        if (isBalancer() || doorIsOpen || home.wanted().isArriving(name)) {
            return;
        }
        Site site = home.site().orElseThrow();
        domain.ask(
                model -> {
                    if (model.door().isShut(name)) {
                        model.door().open(site, name);
                    }
                    return true;
                });
        doorIsOpen = true;
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        if (!isBalancer()) {
            keepRequestsAway();
        }
        domain.ask(
                model -> {
                    model.stop(name, DRAIN_SECONDS);
                    return true;
                });
        Domain.awaitEnd(processes -> new DomainProcesses(home, processes).server(name), PATIENCE);
    }

    /**
     * A server that suspends itself refuses at once what the balancer has sent a moment before it
     * was told.
     */
    private void keepRequestsAway() throws IOException, InterruptedException {
        try {
            domain.ask(
                    model -> {
                        model.door().shut(name, DRAIN_SECONDS);
                        return true;
                    });
            Thread.sleep(UNDER_WAY_MILLIS);
        } catch (LauncherFailure e) {
            // it is booting, or has failed to: the balancer does not know it
        }
    }
}
