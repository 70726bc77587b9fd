package org.watersmeet.fault;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.watersmeet.checker.load.Course;
import org.watersmeet.checker.load.Strike;
import org.watersmeet.checker.load.Workload;
import org.watersmeet.cluster.RestClient;
import org.watersmeet.site.Member;
import org.watersmeet.site.Site;

/**
 * P13: the database's disk is full: saves are refused at once and in words, reads go on, and with
 * room again all is as before, without anybody's repair.
 */
final class DiskTrial implements Trial {

    private static final int MEGABYTES = 700;
    private static final Duration FULL = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long MILLIS_TO_REFUSE = 5_000;
    private static final long MILLIS_TO_BE_BACK = 10_000;

    /** What somebody who saves long texts was told. */
    private static final class Told {

        private final Map<Integer, Integer> refused = new TreeMap<>();
        private long longest;
        private long back = -1;
        private long filled;
        private long emptied;

        private List<String> violations() {
            List<String> violations = new ArrayList<>();
            if (refused.isEmpty()) {
                violations.add("no save was refused: there was room");
            }
            if (refused.keySet().stream().anyMatch(it -> it != 507 && it != 503)) {
                violations.add("refused otherwise than by 507 or 503");
            }
            if (longest > MILLIS_TO_REFUSE) {
                violations.add("a save was refused only after " + longest + " ms");
            }
            if (back < 0 || back > MILLIS_TO_BE_BACK) {
                violations.add("saves did not succeed within 10 s with room again: " + back);
            }
            return violations;
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public Findings on(FaultySite site, Scale scale) throws Exception {
        SmallDisk disk = SmallDisk.under(site, MEGABYTES);
        site.awaitReady(Duration.ofMinutes(2));
        RestClient client = new RestClient(site.members().getFirst(), site.administrator());
        client.createSpace("FULL");
        String page = client.createPage("FULL", "Read all along", "<p>nothing but this</p>");
        Onlookers<Watch> views = Onlookers.at(site, "/pages/viewpage.action?pageId=" + page);
        Told told = new Told();
        Workload workload = new Workload(20, 6, 1, scale.of(1_000, 4_000), scale.seed());
        Judged judged;
        try (views) {
            judged =
                    Judged.run(
                            site, workload, course -> fill(site, disk, course, told), scale, "P13");
        }
        return judged.findings(
                        "the database's disk filled for " + FULL.toSeconds() + " s",
                        "saves refused by status %s, at the latest after %d ms; accepted again %d ms after there was room; %s"
                                .formatted(
                                        told.refused,
                                        told.longest,
                                        told.back,
                                        read(views.each(), told)))
                .and(told.violations())
                .and(unread(views.each(), told));
    }

    private List<Strike> fill(FaultySite site, SmallDisk disk, Course course, Told told)
            throws Exception {
        course.awaitAnswers(200);
        told.filled = System.nanoTime();
        disk.fill();
        while (System.nanoTime() - told.filled < FULL.toNanos()) {
            save(site, told);
        }
        disk.empty();
        told.emptied = System.nanoTime();
        while (told.back < 0 && System.nanoTime() - told.emptied < PATIENCE.toNanos()) {
            int status = save(site, told);
            if (status == 200) {
                told.back = Duration.ofNanos(System.nanoTime() - told.emptied).toMillis();
            }
        }
        site.awaitReady(PATIENCE);
        return List.of(
                new Strike(
                        "disk full",
                        course.openAt(Site.DATABASE, told.filled),
                        Duration.ofNanos(told.emptied - told.filled)));
    }

    /** A text that no compression makes small. */
    private int save(FaultySite site, Told told) throws IOException, InterruptedException {
        long number = System.nanoTime();
        StringBuilder text = new StringBuilder();
        new Random(number).ints(100_000, 'a', 'z' + 1).forEach(text::appendCodePoint);
        Member member = site.members().get((int) (number % site.members().size()));
        String json =
                "{\"type\":\"page\",\"title\":\"Long %d\",\"space\":{\"key\":\"FULL\"},\"body\":{\"storage\":{\"value\":\"<p>%s</p>\",\"representation\":\"storage\"}}}"
                        .formatted(number, text);
        HttpRequest request =
                HttpRequest.newBuilder(member.at("/rest/api/content"))
                        .header("Authorization", site.administrator().basic())
                        .header("Content-Type", "application/json")
                        .timeout(PATIENCE)
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build();
        long began = System.nanoTime();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            told.refused.merge(status, 1, Integer::sum);
            told.longest =
                    Math.max(told.longest, Duration.ofNanos(System.nanoTime() - began).toMillis());
            Thread.sleep(100);
        }
        return status;
    }

    private static List<Watch.Look> meanwhile(Watch view, Told told) {
        return view.since(told.filled).filter(it -> it.began() < told.emptied).toList();
    }

    private static String read(List<Watch> views, Told told) {
        List<String> read = new ArrayList<>();
        for (Watch view : views) {
            List<Watch.Look> looks = meanwhile(view, told);
            read.add(
                    "%s was read %d of %d times"
                            .formatted(
                                    view.member().name(),
                                    looks.stream().filter(Watch.Look::isAnswered).count(),
                                    looks.size()));
        }
        return String.join(", ", read);
    }

    private static List<String> unread(List<Watch> views, Told told) {
        return views.stream()
                .filter(
                        view -> {
                            List<Watch.Look> looks = meanwhile(view, told);
                            long answered = looks.stream().filter(Watch.Look::isAnswered).count();
                            return answered < 0.99 * looks.size();
                        })
                .map(view -> "reads did not go on while the disk was full: " + view.member().name())
                .toList();
    }
}
