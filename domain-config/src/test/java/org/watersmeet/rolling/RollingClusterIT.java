package org.watersmeet.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.watersmeet.site.LaunchedSite;
import org.watersmeet.site.RunningSite;

/**
 * Operators change the site under people who go on: with 50 looks a second and 20 people who edit,
 * no request fails. What was seen is written to {@code target/rolling}. In full: promise P9.
 */
@ExtendWith(RunningSite.class)
class RollingClusterIT {

    private static final Path BUILT = Path.of(System.getProperty("watersmeet.ear"));

    private static final Path FOLDER = Path.of("target", "rolling");

    private final NextBuild next = new NextBuild(BUILT, FOLDER);

    @Test
    void newBuildWithAMigrationFailsNoRequest(LaunchedSite site) throws Exception {
        requireUnnoticed(site, Change.deployment("a migration", 0, next.expanding()));
    }

    @Test
    void buildThatIsSickServesNobodyAndIsRolledBack(LaunchedSite site) throws Exception {
        requireUnnoticed(site, Change.deployment("a sick build", 1, next.sick()));

        assertThat(site.status().path("state").asText()).isEqualTo("running");
    }

    @Test
    void membersComeAndGoWithoutAFailedRequest(LaunchedSite site) throws Exception {
        requireUnnoticed(site, Change.memberComesAndGoes());

        assertThat(site.members()).hasSize(2);
    }

    private static void requireUnnoticed(LaunchedSite site, Change change) throws Exception {
        String space = "R" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        Change.Seen seen = Change.under(site, space, List.of(change));
        List<String> lines = new ArrayList<>();
        lines.add(change.name() + ": " + seen.traffic().told());
        lines.addAll(seen.violations());
        Files.createDirectories(FOLDER);
        Files.write(
                FOLDER.resolve("report.txt"),
                lines,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        assertThat(seen.violations()).isEmpty();
        assertThat(seen.traffic().count()).isGreaterThan(500);
    }
}
