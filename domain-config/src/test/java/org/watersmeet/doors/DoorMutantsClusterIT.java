package org.watersmeet.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.watersmeet.checker.mutant.MutantEars;
import org.watersmeet.site.LaunchedSite;
import org.watersmeet.site.RunningSite;

/**
 * The matrix or the crawl notices a check that is missing. The site is the one of the other tests;
 * its application is put back, whatever happens.
 */
@ExtendWith(RunningSite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorMutantsClusterIT {

    private static final Path BUILT = Path.of(System.getProperty("watersmeet.ear"));

    private final MutantEars ears =
            new MutantEars(
                    BUILT,
                    Path.of("..", "ejb", "src", "main", "java"),
                    Path.of(System.getProperty("watersmeet.server")),
                    Path.of("target", "mutants"));

    private final List<Row> rows = Matrix.rows();

    @Test
    void missingCheckOfViewingIsNoticedByTheMatrix(LaunchedSite site) throws Exception {
        deploy(DoorMutant.VIEW_CHECK_OFF, site);

        List<String> mismatches = new EndpointMatrix(cast(site)).mismatches(reading());

        assertThat(mismatches)
                .hasSizeGreaterThan(20)
                .allMatch(it -> it.contains("ANONYMOUS is refused") || it.contains("STRANGER"));
    }

    @Test
    void listsThatAreNotFilteredAreNoticedByTheCrawl(LaunchedSite site) throws Exception {
        deploy(DoorMutant.LISTS_UNFILTERED, site);

        Crawl stranger = new CanaryCrawl(cast(site), rows).walkedBy(Role.STRANGER);

        assertThat(CanaryCrawl.leaks(stranger)).isNotEmpty();
    }

    @Test
    void restrictionsThatDoNotFilterListsAreNoticedByTheCrawl(LaunchedSite site) throws Exception {
        deploy(DoorMutant.LISTS_UNRESTRICTED, site);

        Crawl reader = new CanaryCrawl(cast(site), rows).walkedBy(Role.VIEWER);

        assertThat(CanaryCrawl.leaks(reader)).anyMatch(sight -> sight.startsWith("restricted"));
    }

    /** Of the others, those who are let in by mistake would change what the next ones need. */
    private List<Row> reading() {
        return rows.stream().filter(Row::reads).toList();
    }

    private static Cast cast(LaunchedSite site) {
        return new Cast(
                site.members().getFirst().url(),
                site.administrator().user(),
                site.administrator().password());
    }

    private void deploy(DoorMutant mutant, LaunchedSite site) throws Exception {
        site.awaitReady(Duration.ofMinutes(3));
        site.replaceApplication(ears.build(mutant.name(), mutant.change()));
        site.awaitReady(Duration.ofMinutes(2));
    }

    @AfterAll
    void putBack(LaunchedSite site) throws Exception {
        site.replaceApplication(BUILT);
        site.awaitReady(Duration.ofMinutes(2));
    }
}
