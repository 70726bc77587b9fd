package org.watersmeet.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.watersmeet.site.LaunchedSite;
import org.watersmeet.site.Member;
import org.watersmeet.site.RunningSite;
import org.watersmeet.traffic.Traffic;

/**
 * Operators change the site under people who go on: with 50 looks a second and 20 people who edit,
 * no request fails. What was seen is written to {@code target/rolling}.
 */
@ExtendWith(RunningSite.class)
class RollingClusterIT {

    private static final int PEOPLE = 20;
    private static final int LOOKS_PER_SECOND = 50;

    private static final Path BUILT = Path.of(System.getProperty("watersmeet.ear"));

    private static final Path FOLDER = Path.of("target", "rolling");

    private final NextBuild next = new NextBuild(BUILT, FOLDER);

    @Test
    void newBuildWithAMigrationFailsNoRequest(LaunchedSite site, TestInfo test) throws Exception {
        Path ear =
                next.with(
                        unique("V900__expanded"),
                        "alter table content add column if not exists rolled text;"
                                + " create table if not exists rolled_over (id bigint primary key)");
        List<Long> before = processes(site);

        int exit = under(site, test, () -> site.attempt("deploy", ear.toString()));

        assertThat(exit).isZero();
        assertThat(processes(site)).doesNotContainAnyElementsOf(before);
    }

    @Test
    void buildThatDoesNotStartIsRolledBackAndFailsNoRequest(LaunchedSite site, TestInfo test)
            throws Exception {
        Path ear = next.with(unique("V901__broken"), "alter table no_such_table add column a int");

        int exit = under(site, test, () -> site.attempt("deploy", ear.toString()));

        assertThat(exit).isEqualTo(1);
        assertThat(site.status().path("state").asText()).isEqualTo("running");
    }

    @Test
    void membersComeAndGoWithoutAFailedRequest(LaunchedSite site, TestInfo test) throws Exception {
        int exit =
                under(
                        site,
                        test,
                        () -> {
                            Member added = site.addMember();
                            site.removeMember(added.name());
                            return 0;
                        });

        assertThat(exit).isZero();
        assertThat(site.members()).hasSize(2);
    }

    private interface Change {
        int run() throws IOException, InterruptedException;
    }

    private static int under(LaunchedSite site, TestInfo test, Change change) throws Exception {
        Member balancer = site.balancer();
        String space = unique("R").toUpperCase(Locale.ROOT);
        Traffic traffic =
                Traffic.begin(balancer, site.administrator(), space, PEOPLE, LOOKS_PER_SECOND);
        int exit;
        try (traffic) {
            Thread.sleep(3_000);
            exit = change.run();
            Thread.sleep(3_000);
        }
        List<String> lines = new ArrayList<>();
        lines.add(test.getDisplayName() + ": exit " + exit + ", " + traffic.told());
        lines.addAll(traffic.failures());
        Files.createDirectories(FOLDER);
        Files.write(
                FOLDER.resolve("report.txt"),
                lines,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        assertThat(traffic.failures()).isEmpty();
        assertThat(traffic.count()).isGreaterThan(500);
        return exit;
    }

    private static List<Long> processes(LaunchedSite site) throws Exception {
        List<Long> processes = new ArrayList<>();
        for (JsonNode member : site.status().path("members")) {
            processes.add(member.path("pid").asLong());
        }
        return processes;
    }

    private static String unique(String prefix) {
        return prefix + Long.toString(System.nanoTime(), 36);
    }
}
