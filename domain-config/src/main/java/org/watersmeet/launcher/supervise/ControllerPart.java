package org.watersmeet.launcher.supervise;

import java.io.IOException;
import java.time.Duration;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.domain.DomainModel;
import org.watersmeet.launcher.domain.DomainProcess;
import org.watersmeet.launcher.domain.DomainProcesses;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Placement;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.process.LiveProcesses;

/** Process controller and host controller; once they answer, the servers are described to them. */
final class ControllerPart implements Part {

    static final String NAME = "controller";

    /** Seconds in which requests under way may end when the whole domain is shut down. */
    private static final int DRAIN_SECONDS = 15;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Home home;
    private final Site site;
    private final Domain domain;
    private final DomainProcess process;
    private final DatabasePart database;
    private final boolean jsonLogs;
    private volatile boolean configured;

    ControllerPart(Surroundings surroundings, Site site, Domain domain, DatabasePart database) {
        this.home = surroundings.home();
        this.site = site;
        this.domain = domain;
        this.process = new DomainProcess(home, surroundings.spawn());
        this.database = database;
        this.jsonLogs = "json".equals(surroundings.environment().get("WATERSMEET_LOG_FORMAT"));
    }

    /** Whether the controller knows the servers, so that they can be started. */
    boolean isConfigured() {
        return configured;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean runs(LiveProcesses processes) {
        return new DomainProcesses(home, processes).processController().isPresent();
    }

    @Override
    public boolean canStart() {
        return true;
    }

    @Override
    public void start() {
        configured = false;
        process.start(site, database.access());
    }

    @Override
    public void tend() throws IOException {
        if (configured || !answers()) {
            return;
        }
        if (!anyServerRuns()) {
            // of a deployment that was broken off nothing is left
            Placement placement = Placement.of(home.build().orElseThrow());
            home.store(placement);
            domain.ask(
                    model -> {
                        model.configure(home, home.site().orElseThrow(), placement, jsonLogs);
                        return true;
                    });
        }
        configured = true;
    }

    /** A supervisor that finds servers running has adopted a domain that was described before. */
    private boolean anyServerRuns() {
        DomainProcesses processes = domain.processes();
        return processes.server(DomainModel.BALANCER).isPresent()
                || site.memberNames().stream().anyMatch(m -> processes.server(m).isPresent());
    }

    private boolean answers() {
        try {
            return domain.ask(DomainModel::isReady);
        } catch (IOException | LauncherFailure e) {
            return false; // still booting: it refuses connections at first, then operations
        }
    }

    @Override
    public void stop() throws InterruptedException {
        try {
            domain.ask(
                    model -> {
                        model.shutdown(DRAIN_SECONDS);
                        return true;
                    });
        } catch (IOException e) {
            // it hangs or has just ended: waiting below ends in a kill
        }
        Domain.awaitEnd(
                processes -> new DomainProcesses(home, processes).processController(), PATIENCE);
    }
}
