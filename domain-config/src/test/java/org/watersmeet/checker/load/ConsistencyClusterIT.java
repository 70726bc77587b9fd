package org.watersmeet.checker.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.watersmeet.checker.Verdict;
import org.watersmeet.site.LaunchedSite;
import org.watersmeet.site.RunningSite;
import org.watersmeet.site.Site;

@ExtendWith(RunningSite.class)
class ConsistencyClusterIT {

    private static final Path REPORTS = Path.of("target", "consistency");

    @Test
    void nothingIsLostStaleOrDoubledThroughKillsOfMembersAndDatabase(LaunchedSite site)
            throws Exception {
        // what finds nobody during an outage does not count: more are begun than are asked for
        Workload workload = new Workload(40, 24, 3, 6_500, 20261122);
        List<String> faults =
                List.of(
                        site.members().getFirst().name(),
                        site.members().getLast().name(),
                        Site.DATABASE);

        RunReport report =
                new ConsistencyRun(site, workload).run(faults).write(REPORTS, "consistency");

        assertThat(report.verdict().violations()).isEmpty();
        Verdict.Counts counts = report.verdict().counts();
        assertThat(counts.acknowledged() + counts.reads()).isGreaterThanOrEqualTo(5_000);
        assertThat(counts.unresolved()).isZero();
        assertThat(report.facets().violations()).isEmpty();
        assertThat(report.facets().counts().unresolved()).isZero();
        assertThat(report.facets().counts().acknowledged()).isGreaterThan(300);
        assertThat(report.strikes()).hasSize(3).allMatch(Strike::counts);
    }
}
