package org.watersmeet.platform.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.watersmeet.launcher.database.MigratedDatabase;
import org.watersmeet.launcher.database.PostgresServer;

/**
 * Processes that run two jobs of one tick a second each, while they are killed and stopped for
 * longer than a lease: always one that is in the middle of a run.
 */
final class JobStorm {

    static final Duration LEASE = Duration.ofSeconds(2);

    private static final int WORKERS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What befalls a worker. */
    private enum Fault {
        KILL,
        PAUSE
    }

    /** A run that was hit. */
    record Hit(String job, long tick, long token) {}

    /**
     * How much of it.
     *
     * @param ticks of each job, at least
     * @param seed of the order of faults and the length of pauses
     */
    record Scale(int ticks, int kills, int pauses, long seed) {}

    private final MigratedDatabase site;
    private final Scale scale;
    private final List<Path> first;
    private final Path log;
    private final Random random;
    private final Map<String, WorkerProcess> workers = new HashMap<>();
    private final List<Hit> hits = new ArrayList<>();

    private JobStorm(MigratedDatabase site, Scale scale, List<Path> first, Path log) {
        this.site = site;
        this.scale = scale;
        this.first = first;
        this.log = log;
        this.random = new Random(scale.seed());
    }

    /**
     * @param first folders with classes that take the place of the product's
     * @param log what workers say
     */
    static StormReport run(Scale scale, List<Path> first, Path log) throws Exception {
        Files.createDirectories(log.toAbsolutePath().getParent());
        Files.deleteIfExists(log);
        MigratedDatabase site = MigratedDatabase.create();
        site.run(
                "create table storm_effect (job text not null, tick bigint not null,"
                        + " member text not null, at timestamptz default clock_timestamp())");
        site.run("grant insert, select on storm_effect to " + PostgresServer.APPLICATION);
        return new JobStorm(site, scale, first, log).run();
    }

    private StormReport run() throws Exception {
        long until;
        try (ExecutorService pauses = Executors.newSingleThreadExecutor()) {
            for (int i = 1; i <= WORKERS; i++) {
                start("worker" + i);
            }
            long began = System.nanoTime();
            hurt(began, pauses);
            sleepUntil(began, Duration.ofSeconds(scale.ticks() + 1L));
            until = Long.parseLong(site.value("select floor(extract(epoch from now()))::bigint"));
            awaitEndOfRuns(until);
        } finally {
            for (WorkerProcess worker : workers.values()) {
                worker.close();
            }
        }
        return StormReport.of(site, scale, until, hits);
    }

    private void hurt(long began, ExecutorService pauses) throws Exception {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(Collections.nCopies(scale.kills(), Fault.KILL));
        faults.addAll(Collections.nCopies(scale.pauses(), Fault.PAUSE));
        Collections.shuffle(faults, random);
        Future<?> pause = pauses.submit(() -> {});
        for (int i = 0; i < faults.size(); i++) {
            sleepUntil(began, Duration.ofMillis(1_000L * scale.ticks() * (i + 1) / faults.size()));
            pause.get();
            // the next fault waits for the end of this pause: one of three is always well
            WorkerProcess victim = awaitRunning();
            if (faults.get(i) == Fault.KILL) {
                victim.kill();
                start(victim.name());
            } else {
                victim.pause();
                long millis = LEASE.toMillis() + 1_000 + random.nextInt(1_500);
                pause =
                        pauses.submit(
                                () -> {
                                    Thread.sleep(millis);
                                    victim.resume();
                                    return null;
                                });
            }
        }
        pause.get();
    }

    private void start(String name) throws IOException {
        workers.put(name, WorkerProcess.start(name, site.urlOfSite(), LEASE, first, log));
    }

    private static void sleepUntil(long began, Duration after) throws InterruptedException {
        long left = after.toNanos() - (System.nanoTime() - began);
        if (left > 0) {
            Thread.sleep(Duration.ofNanos(left));
        }
    }

    /**
     * Whoever is in the middle of a run just now; jobs in turn. A letter has been sent by then: who
     * is killed before has sent none, which no fault of the product could double.
     */
    private WorkerProcess awaitRunning() throws Exception {
        String job = hits.size() % 3 == 1 ? JobWorker.LETTER : JobWorker.PROBE;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            WorkerProcess running = running(job);
            if (running != null) {
                return running;
            }
            Thread.sleep(5);
        }
        throw new IllegalStateException("No worker has run " + job + ", see " + log);
    }

    private @Nullable WorkerProcess running(String job) throws SQLException {
        try (Connection connection = site.owner().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "select owner, tick, token from job_tick where job = ?"
                                        + " and done_at is null"
                                        + " and lease_until > clock_timestamp()"
                                        + " and (? or exists (select from storm_effect e"
                                        + " where e.job = job_tick.job and e.tick = job_tick.tick))")) {
            statement.setString(1, job);
            statement.setBoolean(2, !job.equals(JobWorker.LETTER));
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                WorkerProcess worker = workers.get(row.getString(1));
                hits.add(new Hit(job, row.getLong(2), row.getLong(3)));
                return worker;
            }
        }
    }

    private void awaitEndOfRuns(long until) throws Exception {
        String open =
                "select count(*) from job_tick where done_at is null and fires_at <= to_timestamp(%d)"
                        .formatted(until);
        String offered = "select count(*) from job_tick where tick >= %d".formatted(until);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline
                && !(site.value(open).equals("0") && !site.value(offered).equals("0"))) {
            Thread.sleep(100);
        }
    }
}
