package org.watersmeet.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.watersmeet.checker.History;
import org.watersmeet.checker.load.Course;
import org.watersmeet.checker.load.LookedBack;
import org.watersmeet.checker.load.Strike;
import org.watersmeet.checker.load.Workload;
import org.watersmeet.launcher.home.Folders;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.site.LaunchedSite;
import org.watersmeet.site.Site;

/**
 * P16: a backup is taken under load, and its database put in the place of the one that runs, under
 * members that go on with all that they have cached of the future which it takes back.
 */
final class RestoreTrial implements Trial {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** When the backup was taken, on the one clock. */
    private static final class Copying {
        private long began;
        private long ended;
    }

    @Override
    public Findings on(FaultySite site, Scale scale) throws Exception {
        Path folder = scale.reports().toAbsolutePath().resolve("P16-files");
        Folders.delete(folder);
        Files.createDirectories(folder);
        Path archive = folder.resolve("backup.tar.gz");
        Copying copying = new Copying();
        Workload workload = new Workload(40, 12, 2, scale.of(2_000, 10_000), scale.seed());
        Judged before =
                Judged.run(
                        site,
                        workload,
                        course -> copy(site, archive, course, copying),
                        scale,
                        "P16-before");
        List<String> violations = new ArrayList<>(before.violations());

        goBack(site, archive, folder.resolve("home"));
        History history = before.report().history();
        long takenBack =
                history.operations().stream()
                        .filter(it -> it.call().began() > copying.ended)
                        .count();
        violations.addAll(new LookedBack(site, history).violations(copying.began, copying.ended));

        // new pages get the numbers that pages of the lost future had
        Judged after = Judged.run(site, workload, course -> List.of(), scale, "P16-after");
        violations.addAll(after.violations());
        Folders.delete(folder);
        return new Findings(
                before.operations() + after.operations(),
                "a backup under load, restored under members that run",
                violations,
                "%d operations before the backup's end, %d taken back, %d after; the backup took %d s"
                        .formatted(
                                history.operations().size() - takenBack,
                                takenBack,
                                after.operations(),
                                Duration.ofNanos(copying.ended - copying.began).toSeconds()));
    }

    private static List<Strike> copy(FaultySite site, Path archive, Course course, Copying copying)
            throws Exception {
        course.awaitAnswers(400);
        copying.began = System.nanoTime();
        require(site.launched(), "backup", archive.toString());
        copying.ended = System.nanoTime();
        course.awaitAnswers(400);
        return List.of(
                new Strike(
                        "backup",
                        course.openAt(site.members().getFirst().name(), copying.ended),
                        Duration.ofNanos(copying.ended - copying.began)));
    }

    private static void goBack(FaultySite site, Path archive, Path other)
            throws IOException, InterruptedException {
        LaunchedSite restored =
                new LaunchedSite(
                        Path.of("watersmeet").toAbsolutePath(), other, site.administrator());
        require(restored, "restore", archive.toString());
        site.launched().stop(Site.DATABASE);
        Path data = Home.at(site.home()).database();
        Folders.delete(data);
        Files.move(Home.at(other).database(), data);
        site.launched().start(Site.DATABASE);
        site.awaitReady(PATIENCE);
    }

    private static void require(LaunchedSite site, String... command)
            throws IOException, InterruptedException {
        int exit = site.attempt(command);
        if (exit != 0) {
            throw new IllegalStateException("%s ended with %d".formatted(command[0], exit));
        }
    }
}
