package org.watersmeet.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The full trials, for {@code domain-config/promises}: no part of a build. What was found goes into
 * docs/reliability.md, whatever it is; the run fails if a promise was not kept, or a mutant kept
 * it.
 */
class PromisesRun {

    private static final Path REPORTS = Path.of("target", "promises", "full");
    private static final Path DOCUMENT = Path.of("..", "docs", "reliability.md");

    private static final long MINUTES_FOR_EACH = 25;

    private final List<Promise> promises = promises();

    @Test
    void promisesAreKept() throws Exception {
        assumeThat(Boolean.getBoolean("promises.mutants")).isFalse();
        List<Row> rows = perform("full");

        ReportTable.in(DOCUMENT).with(rows).write();

        assertThat(rows).allSatisfy(it -> assertThat(it.violations()).as(it.promise()).isEmpty());
    }

    @Test
    void mutantsBreakThem() throws Exception {
        assumeThat(Boolean.getBoolean("promises.mutants")).isTrue();
        List<Row> rows = perform("mutants");

        ReportTable.in(DOCUMENT).withMutants(rows).write();

        assertThat(rows)
                .allMatch(it -> Promise.valueOf(it.promise()).falsifier().shows(it.violations()));
    }

    private List<Row> perform(String kind) throws IOException, InterruptedException {
        assertThat(Arena.missing()).as("what an arena needs").isEmpty();
        return Stage.perform(kind, REPORTS, promises, promises.size() * MINUTES_FOR_EACH);
    }

    private static List<Promise> promises() {
        String names = System.getProperty("promises", "");
        return names.isBlank()
                ? List.of(Promise.values())
                : Arrays.stream(names.strip().split("[ ,]+")).map(Promise::valueOf).toList();
    }
}
