package org.watersmeet.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.watersmeet.site.Member;
import org.watersmeet.site.Site;

/**
 * P12: members and database are killed while files are sent, senders break off, the disk is full or
 * read-only: what was acknowledged is there to the last byte, and what is listed is whole,
 * acknowledged or not. In the database, and in a directory that members share.
 */
final class FileTrial implements Trial {

    private static final Duration RECOVERY = Duration.ofMinutes(3);
    private static final Duration WITHOUT_ROOM = Duration.ofSeconds(10);
    private static final int MEGABYTES = 300;
    private static final List<String> GROUPS = List.of("members-a", "members-b");

    @Override
    public Findings on(FaultySite site, Scale scale) throws Exception {
        int kills = scale.of(1, 8);
        SentFiles stored = new SentFiles(site, "STORED");
        stored.during(() -> kill(site, kills));
        List<String> violations = new ArrayList<>(stored.violations());
        if (!scale.full()) {
            return findings(stored.operations(), kills, "", violations, stored.toString());
        }
        SentFiles shared = inDirectory(site, kills, violations);
        return findings(
                stored.operations() + shared.operations(),
                2 * kills,
                "; the shared directory's disk full, then read-only, for %d s each"
                        .formatted(WITHOUT_ROOM.toSeconds()),
                violations,
                "in the database %s; in a directory %s".formatted(stored, shared));
    }

    private static Findings findings(
            int operations, int kills, String more, List<String> violations, String figures) {
        return new Findings(
                operations,
                "kills: %d, of members and the database; one sender in ten broke off%s"
                        .formatted(kills, more),
                violations,
                figures);
    }

    private static void kill(FaultySite site, int kills) throws IOException, InterruptedException {
        List<String> parts =
                List.of(
                        site.members().getFirst().name(),
                        Site.DATABASE,
                        site.members().getLast().name(),
                        Site.DATABASE);
        for (int i = 0; i < kills; i++) {
            Thread.sleep(Duration.ofSeconds(5));
            site.kill(parts.get(i % parts.size()));
            site.awaitReady(RECOVERY);
        }
    }

    private static SentFiles inDirectory(FaultySite site, int kills, List<String> violations)
            throws Exception {
        Path directory = site.home().toAbsolutePath().resolve("files");
        SmallDisk disk = SmallDisk.at(directory, MEGABYTES);
        settings(site, ":add(value=%s)".formatted(directory));
        SentFiles shared = new SentFiles(site, "SHARED");
        shared.during(() -> kill(site, kills));
        shared.during(
                () -> {
                    disk.fill();
                    Thread.sleep(WITHOUT_ROOM);
                    disk.empty();
                });
        disk.readOnly(true);
        shared.during(() -> Thread.sleep(WITHOUT_ROOM));
        disk.readOnly(false);
        shared.during(() -> Thread.sleep(WITHOUT_ROOM));

        violations.addAll(shared.violations());
        violations.addAll(unknown(site, directory));
        if (!shared.statuses().keySet().containsAll(Set.of(507, 503))) {
            violations.add("refused otherwise than by 507 and 503: " + shared.statuses());
        }
        settings(site, ":remove");
        return shared;
    }

    private static void settings(FaultySite site, String operation)
            throws IOException, InterruptedException {
        for (String group : GROUPS) {
            site.manage(
                    "/server-group=%s/system-property=watersmeet.files.directory".formatted(group)
                            + operation);
        }
        for (Member member : site.members()) {
            site.restart(member);
        }
    }

    /** Files in the directory that no row tells of: nobody would ever remove them. */
    private static List<String> unknown(FaultySite site, Path directory)
            throws IOException, SQLException {
        Set<String> known = new HashSet<>();
        try (Connection database = site.database();
                Statement statement = database.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select id::text from blob union all select encode(hash, 'hex') from blob where hash is not null")) {
            while (rows.next()) {
                known.add(rows.getString(1));
            }
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(it -> String.valueOf(it.getFileName()))
                    .filter(it -> !known.contains(it))
                    .map(it -> "nobody would remove the file " + it)
                    .toList();
        }
    }
}
