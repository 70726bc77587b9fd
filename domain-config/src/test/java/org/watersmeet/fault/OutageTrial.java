package org.watersmeet.fault;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.watersmeet.checker.load.Course;
import org.watersmeet.checker.load.Strike;
import org.watersmeet.checker.load.Workload;
import org.watersmeet.cluster.RestClient;
import org.watersmeet.site.Site;

/**
 * P14: the database goes, hangs or is slow: members say so within seconds, acknowledge nothing that
 * is not saved, and are back by themselves as soon as it is.
 */
final class OutageTrial implements Trial {

    private static final Duration RECOVERY = Duration.ofSeconds(120);

    /** To the first answer that says it; the looks are a quarter of a second apart. */
    private static final Duration SAYING = Duration.ofMillis(3_000 + 250);

    private static final Duration RETURN = Duration.ofSeconds(5);

    /** What is done to the database. */
    private record Outage(String name, boolean total, Deed deed) {}

    /**
     * Does it, and returns when the database is as before: since when it was not, on the one clock.
     */
    private interface Deed {
        long on(FaultySite site) throws IOException, InterruptedException, SQLException;
    }

    /**
     * When it was, on the one clock.
     *
     * @param began when it was about to be done
     * @param gone when it had been done
     */
    private record Spell(Outage outage, long began, long gone, long ended) {}

    @Override
    public Findings on(FaultySite site, Scale scale) throws Exception {
        RestClient client = new RestClient(site.members().getFirst(), site.administrator());
        client.createSpace("OUTAGE");
        String page = client.createPage("OUTAGE", "Looked at", "<p>through all of it</p>");
        List<Spell> spells = new ArrayList<>();
        Workload workload = new Workload(20, 6, 1, scale.of(500, 3_000), scale.seed());
        Onlookers<Watch> views = Onlookers.at(site, "/pages/viewpage.action?pageId=" + page);
        FaultySite.DatabaseLink link = site.databaseLink();
        Judged judged;
        try (views;
                link) {
            // from the first outage on, after which all connections are new, they are led through
            // it
            List<Outage> outages = outages(scale, link.link());
            judged =
                    Judged.run(
                            site,
                            workload,
                            course -> befall(site, outages, course, spells),
                            scale,
                            "P14");
        }
        return findings(judged, views.each(), spells, scale);
    }

    private static List<Outage> outages(Scale scale, SlowLink link) {
        Outage paused = new Outage("stopped by SIGSTOP for 10 s", true, it -> paused(it, 10));
        if (!scale.full()) {
            return List.of(paused);
        }
        return List.of(
                new Outage("down for 5 s", true, it -> down(it, 5)),
                new Outage("down for 30 s", true, it -> down(it, 30)),
                paused,
                new Outage("black-holed for 15 s", true, it -> blackHoled(it, 15)),
                new Outage("silent behind its link for 10 s", true, it -> silent(link, 10)),
                new Outage("200 ms away for 10 s", false, it -> slow(link, 200, 10)),
                new Outage("all connections cut", false, it -> cut(link)),
                new Outage("a hot table locked for 8 s", false, it -> locked(it, 8)));
    }

    private static long down(FaultySite site, int seconds)
            throws IOException, InterruptedException {
        site.launched().stop(Site.DATABASE);
        long gone = System.nanoTime();
        Thread.sleep(Duration.ofSeconds(seconds));
        site.launched().start(Site.DATABASE);
        return gone;
    }

    private static long paused(FaultySite site, int seconds)
            throws IOException, InterruptedException {
        FaultySite.Paused paused = site.pause(Site.DATABASE);
        long gone = System.nanoTime();
        Thread.sleep(Duration.ofSeconds(seconds));
        paused.resume();
        return gone;
    }

    private static long blackHoled(FaultySite site, int seconds)
            throws IOException, InterruptedException {
        site.wires().blackHoleDatabase();
        long gone = System.nanoTime();
        Thread.sleep(Duration.ofSeconds(seconds));
        site.wires().heal();
        return gone;
    }

    private static long silent(SlowLink link, int seconds) throws InterruptedException {
        long gone = System.nanoTime();
        link.silent(true);
        Thread.sleep(Duration.ofSeconds(seconds));
        link.silent(false);
        return gone;
    }

    private static long slow(SlowLink link, int millis, int seconds) throws InterruptedException {
        long gone = System.nanoTime();
        link.delay(Duration.ofMillis(millis));
        Thread.sleep(Duration.ofSeconds(seconds));
        link.delay(Duration.ZERO);
        return gone;
    }

    private static long cut(SlowLink link) {
        long gone = System.nanoTime();
        link.cut();
        return gone;
    }

    private static long locked(FaultySite site, int seconds)
            throws SQLException, InterruptedException {
        try (Connection connection = site.database();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table content in access exclusive mode");
            long gone = System.nanoTime();
            Thread.sleep(Duration.ofSeconds(seconds));
            connection.rollback();
            return gone;
        }
    }

    private static List<Strike> befall(
            FaultySite site, List<Outage> outages, Course course, List<Spell> spells)
            throws Exception {
        List<Strike> strikes = new ArrayList<>();
        for (Outage outage : outages) {
            course.awaitAnswers(100);
            long began = System.nanoTime();
            long gone = outage.deed().on(site);
            long ended = System.nanoTime();
            spells.add(new Spell(outage, began, gone, ended));
            site.awaitReady(RECOVERY);
            // longer than the bound, so that who is late is seen
            Thread.sleep(RETURN.multipliedBy(3));
            strikes.add(
                    new Strike(
                            outage.name(),
                            course.brokenBy(Site.DATABASE, began),
                            Duration.ofNanos(ended - began)));
        }
        return strikes;
    }

    private static Findings findings(
            Judged judged, List<Watch> views, List<Spell> spells, Scale scale) {
        List<String> violations = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        for (int i = 0; i < spells.size(); i++) {
            Spell spell = spells.get(i);
            long until = i + 1 < spells.size() ? spells.get(i + 1).began() : Long.MAX_VALUE;
            for (Watch view : views) {
                Answers answers = Answers.of(view, spell, until);
                String where = spell.outage().name() + ", " + view.member().name() + ": ";
                figures.add(where + answers);
                answers.violations(spell.outage().total(), scale)
                        .forEach(it -> violations.add(where + it));
            }
        }
        String faults =
                spells.stream().map(it -> it.outage().name()).collect(Collectors.joining("; "));
        return judged.findings("database " + faults, String.join("; ", figures)).and(violations);
    }

    /**
     * What a member's readers were told.
     *
     * @param said milliseconds from the fault to the first answer that said so; -1 if none did
     * @param longest milliseconds that an answer took
     * @param back milliseconds from the database's return to the last answer that was none yet
     * @param unhelpful by status, failures that did not say when to come again
     */
    private record Answers(long said, long longest, long back, Map<Integer, Long> unhelpful) {

        static Answers of(Watch view, Spell spell, long until) {
            List<Watch.Look> looks =
                    view.since(spell.began()).filter(it -> it.began() < until).toList();
            List<Watch.Look> failed = looks.stream().filter(it -> !it.isAnswered()).toList();
            long first = failed.stream().mapToLong(Watch.Look::ended).min().orElse(0);
            long last =
                    failed.stream()
                            .filter(it -> it.began() >= spell.ended())
                            .mapToLong(Watch.Look::ended)
                            .max()
                            .orElse(spell.ended());
            return new Answers(
                    failed.isEmpty() ? -1 : millis(Math.max(0, first - spell.gone())),
                    looks.stream().mapToLong(it -> it.took().toMillis()).max().orElse(0),
                    millis(last - spell.ended()),
                    failed.stream()
                            .filter(it -> it.status() != 503 || !it.retryAfter())
                            .collect(
                                    Collectors.groupingBy(
                                            Watch.Look::status,
                                            TreeMap::new,
                                            Collectors.counting())));
        }

        private static long millis(long nanos) {
            return Duration.ofNanos(nanos).toMillis();
        }

        List<String> violations(boolean total, Scale scale) {
            List<String> violations = new ArrayList<>();
            if (total && (said < 0 || said > scale.within(SAYING).toMillis())) {
                violations.add("nothing was said in time: " + this);
            }
            if (back > scale.within(RETURN).toMillis()) {
                violations.add("not back in time: " + this);
            }
            if (!unhelpful.isEmpty()) {
                violations.add(
                        "failures by status that were not 503 with Retry-After: " + unhelpful);
            }
            return violations;
        }

        @Override
        public String toString() {
            String first = said < 0 ? "no 503" : "first 503 after " + said + " ms";
            return "%s, longest answer %d ms, back after %d ms".formatted(first, longest, back);
        }
    }
}
