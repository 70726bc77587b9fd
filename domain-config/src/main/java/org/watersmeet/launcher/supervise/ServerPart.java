package org.watersmeet.launcher.supervise;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
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

    private final Home home;
    private final String name;
    private final Domain domain;
    private final ControllerPart controller;
    private final DatabasePart database;

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
        Optional<Integer> number = home.site().flatMap(site -> site.memberNumber(name));
        if (number.isPresent()) {
            prepareMember(number.get());
        }
        awaitKnownStopped();
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
        domain.ask(
                model -> {
                    model.addMember(site, home.build().orElseThrow(), number);
                    return true;
                });
    }

    @Override
    public void tend() {
        // the application's own readiness is for commands to judge
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        domain.ask(
                model -> {
                    model.stop(name, DRAIN_SECONDS);
                    return true;
                });
        Domain.awaitEnd(processes -> new DomainProcesses(home, processes).server(name), PATIENCE);
    }
}
