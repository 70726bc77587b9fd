package org.watersmeet.checker.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.watersmeet.site.LaunchedSite;
import org.watersmeet.site.RunningSite;

@ExtendWith(RunningSite.class)
class FreshnessClusterIT {

    @Test
    void whatOneMemberSavedAnotherShowsAtOnce(LaunchedSite site) throws Exception {
        // a look before and one after each save: 15,000 operations hold 5,000 saves
        Workload workload = new Workload(20, 4, 2, 15_000, 20261122);

        RunReport report =
                new ConsistencyRun(site, workload)
                        .run(List.of())
                        .write(Path.of("target", "consistency"), "freshness");

        assertThat(report.verdict().violations()).isEmpty();
        assertThat(report.verdict().counts().acknowledged()).isGreaterThan(4_500);
        assertThat(report.facets().violations()).isEmpty();
        assertThat(report.facets().counts().acknowledged()).isGreaterThan(500);
    }
}
