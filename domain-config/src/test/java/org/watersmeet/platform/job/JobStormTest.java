package org.watersmeet.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watersmeet.checker.mutant.JobMutant;
import org.watersmeet.checker.mutant.MutantClasses;

/**
 * P6: each tick has its effect once, whatever happens to who does it. Short in each build; {@code
 * -Djobs.storm=full} has 300 ticks of each job with 20 kills and 20 pauses. What came of it is in
 * {@code target/promises/jobs}.
 */
class JobStormTest {

    private static final Path REPORTS = Path.of("target", "promises", "jobs");
    private static final Path SOURCES = Path.of("..", "ejb", "src", "main", "java");

    private static final boolean FULL = System.getProperty("jobs.storm", "").equals("full");
    private static final long SEED = Long.getLong("jobs.storm.seed", 20261124);

    private static JobStorm.Scale scale() {
        return FULL ? new JobStorm.Scale(300, 20, 20, SEED) : new JobStorm.Scale(20, 2, 3, SEED);
    }

    private static StormReport storm(String name, List<Path> first) throws Exception {
        StormReport report = JobStorm.run(scale(), first, REPORTS.resolve(name + ".log"));
        Files.writeString(REPORTS.resolve(name + ".txt"), report + "\n");
        return report;
    }

    private static StormReport storm(JobMutant mutant) throws Exception {
        Path folder = REPORTS.resolve(mutant.name());
        return storm(mutant.name(), List.of(MutantClasses.build(mutant.change(), SOURCES, folder)));
    }

    @Test
    void eachTickHasItsEffectOnceThroughKillsAndPauses() throws Exception {
        StormReport report = storm("kept", List.of());

        assertThat(report.violations()).isEmpty();
        assertThat(report.ticks()).isGreaterThanOrEqualTo(2 * report.scale().ticks());
        assertThat(report.retaken()).isPositive();
    }

    @Test
    void withoutTheFenceTicksAreDoubled() throws Exception {
        StormReport report = storm(JobMutant.FENCE_REMOVED);

        assertThat(report.doubled()).isPositive();
    }

    @Test
    void whatIsBegunAgainHasItsEffectTwice() throws Exception {
        StormReport report = storm(JobMutant.BEGUN_AGAIN);

        assertThat(report.doubled()).isPositive();
    }
}
