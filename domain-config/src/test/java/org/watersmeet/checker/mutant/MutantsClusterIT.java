package org.watersmeet.checker.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.watersmeet.checker.Rule;
import org.watersmeet.checker.Violation;
import org.watersmeet.checker.load.ConsistencyRun;
import org.watersmeet.checker.load.RunReport;
import org.watersmeet.checker.load.Workload;
import org.watersmeet.site.LaunchedSite;
import org.watersmeet.site.RunningSite;

/**
 * The consistency checker notices each missing guard, without any kill and in a shorter run than
 * the one the application passes. The site is the one of the other tests: its application is
 * replaced by each mutant in turn and put back, whatever happens.
 */
@ExtendWith(RunningSite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutantsClusterIT {

    /** The sessions and pages of {@code ConsistencyClusterIT}, fewer operations. */
    private static final Workload WORKLOAD = new Workload(40, 24, 2, 2_000, 20261122);

    private static final Path BUILT = Path.of(System.getProperty("watersmeet.ear"));

    private final MutantEars ears =
            new MutantEars(
                    BUILT,
                    Path.of("..", "ejb", "src", "main", "java"),
                    Path.of(System.getProperty("watersmeet.server")),
                    Path.of("target", "mutants"));

    private Path deployed = BUILT;

    @ParameterizedTest
    @EnumSource
    void missingGuardBreaksItsRulesAndNoOther(Mutant mutant, LaunchedSite site) throws Exception {
        deploy(ears.build(mutant.name(), mutant.change()), site);

        RunReport report = run(site, mutant.name());

        assertThat(brokenRules(report)).isEqualTo(mutant.broken());
        assertThat(report.facets().violations().isEmpty()).isNotEqualTo(mutant.showsInFacets());
    }

    @Test
    void sameRunOfTheBuiltApplicationBreaksNoRule(LaunchedSite site) throws Exception {
        deploy(BUILT, site);

        RunReport report = run(site, "BUILT");

        assertThat(report.verdict().violations()).isEmpty();
        assertThat(report.facets().violations()).isEmpty();
        assertThat(report.verdict().counts().acknowledged()).isGreaterThan(300);
    }

    @AfterAll
    void putBack(LaunchedSite site) throws Exception {
        deploy(BUILT, site);
    }

    private void deploy(Path ear, LaunchedSite site) throws Exception {
        // an earlier test may have killed a member
        site.awaitReady(Duration.ofMinutes(3));
        if (!ear.equals(deployed)) {
            // not sure until it has succeeded
            deployed = Path.of("unknown");
            site.replaceApplication(ear);
            site.awaitReady(Duration.ofMinutes(2));
            deployed = ear;
        }
    }

    private static RunReport run(LaunchedSite site, String name) throws Exception {
        return new ConsistencyRun(site, WORKLOAD)
                .run(List.of())
                .write(Path.of("target", "mutants"), name);
    }

    private static Set<Rule> brokenRules(RunReport report) {
        return report.verdict().violations().stream()
                .map(Violation::rule)
                .collect(Collectors.toSet());
    }
}
