package org.watersmeet.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Short trials of each build, on one site in one arena. In full: {@link PromisesRun}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmokeIT {

    private static final Path REPORTS = Path.of("target", "promises", "smoke");

    private static final List<Promise> TRIED = List.of(Promise.P4, Promise.P5, Promise.P14);
    private static final long MINUTES = 8;

    private String missing = "";
    private List<Row> rows = List.of();

    @BeforeAll
    void perform() throws Exception {
        missing = Arena.missing().orElse("");
        if (missing.isEmpty()) {
            rows = Stage.perform("smoke", REPORTS, TRIED, MINUTES);
        }
    }

    @Test
    void membersThatLoseSightOfEachOtherServeOn() {
        require(Promise.P4);
    }

    @Test
    void pausedMemberDoesNoHarm() {
        require(Promise.P5);
    }

    @Test
    void databaseThatHangsIsToldAndComesBack() {
        require(Promise.P14);
    }

    private void require(Promise promise) {
        assumeThat(missing).as("what an arena needs").isEmpty();
        assertThat(rows)
                .filteredOn(it -> it.promise().equals(promise.name()))
                .singleElement()
                .satisfies(it -> assertThat(it.violations()).isEmpty());
    }
}
