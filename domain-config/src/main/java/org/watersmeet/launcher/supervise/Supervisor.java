package org.watersmeet.launcher.supervise;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.watersmeet.launcher.console.Console;
import org.watersmeet.launcher.domain.DomainModel;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.home.Wanted;
import org.watersmeet.launcher.process.LiveProcesses;
import org.watersmeet.launcher.process.Spawn;

/**
 * Brings the parts of a site to what is wanted of them, and keeps them there: compares three times
 * a second, acts on what differs. It knows nothing but the home's files and the machine's
 * processes, so a new supervisor takes over what an old one left running.
 */
final class Supervisor {

    private static final long STEP_MILLIS = 300;

    private final Home home;
    private final Problems problems;
    private final Domain domain;
    private final DatabasePart database;
    private final ControllerPart controller;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Keeper> keepers = new HashMap<>();

    Supervisor(Home home, Site site, Map<String, String> environment, Console log) {
        Surroundings surroundings = new Surroundings(home, new Spawn(log), environment);
        this.home = home;
        this.problems = new Problems(home, log);
        this.domain = new Domain(home, site.ports().management());
        this.database = new DatabasePart(home, site, environment, surroundings.spawn());
        this.controller = new ControllerPart(surroundings, site, domain, database);
        keep(database);
        keep(controller);
        keep(server(DomainModel.BALANCER));
    }

    private void keep(Part part) {
        keepers.put(part.name(), new Keeper(part, problems, threads));
    }

    private ServerPart server(String name) {
        return new ServerPart(home, name, domain, controller, database);
    }

    /** Works until the site is wanted down, and ends it. */
    void run() throws InterruptedException {
        Wanted wanted = home.wanted();
        while (!wanted.down()) {
            step(wanted);
            Thread.sleep(STEP_MILLIS);
            wanted = home.wanted();
        }
        end();
    }

    private void step(Wanted wanted) {
        Site site = home.site().orElseThrow();
        for (String member : site.memberNames()) {
            keepers.computeIfAbsent(member, name -> new Keeper(server(name), problems, threads));
        }
        keepers.keySet().removeIf(name -> isRemovedMember(name, site));
        LiveProcesses processes = LiveProcesses.now();
        Instant now = Instant.now();
        keepers.values().forEach(k -> k.step(wanted, site.respawn(), processes, now));
    }

    private static boolean isRemovedMember(String name, Site site) {
        return name.startsWith("member") && site.memberNumber(name).isEmpty();
    }

    /** Members before the database: what they finish while draining still needs it. */
    private void end() throws InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(5, TimeUnit.SECONDS);
        if (controller.runs(LiveProcesses.now())) {
            controller.stop();
        }
        database.stop();
    }
}
