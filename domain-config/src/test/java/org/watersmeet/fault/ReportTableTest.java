package org.watersmeet.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTableTest {

    private Path document;

    @BeforeEach
    void anEmptyTable(@TempDir Path folder) throws Exception {
        document = folder.resolve("reliability.md");
        Files.write(
                document,
                List.of(
                        "# Reliability",
                        "<!-- promises: written by domain-config/promises -->",
                        "<!-- /promises -->",
                        "The end."));
    }

    private static Row row(String promise, int operations, String... violations) {
        Findings findings = new Findings(operations, "some", List.of(violations), "fast");
        return new Row(promise, "All is well", findings, 7, "abc", 12);
    }

    private List<String> writtenWith(Row... rows) throws Exception {
        ReportTable.in(document).with(List.of(rows)).write();
        return Files.readAllLines(document);
    }

    @Test
    void rowsStandInTheOrderOfTheirNumbers() throws Exception {
        assertThat(writtenWith(row("P14", 1), row("P4", 2)))
                .containsSubsequence(
                        "| P4 | All is well | 2 | some | 0 | not shown | 7 | abc |",
                        "| P14 | All is well | 1 | some | 0 | not shown | 7 | abc |",
                        "* **P4** in 12 s: fast.",
                        "* **P14** in 12 s: fast.",
                        "The end.");
    }

    @Test
    void aRunReplacesItsRowsAndLeavesTheOthers() throws Exception {
        writtenWith(row("P4", 2), row("P5", 3));

        List<String> lines = writtenWith(row("P4", 20, "it broke"));

        assertThat(lines)
                .contains(
                        "| P4 | All is well | 20 | some | 1 | not shown | 7 | abc |",
                        "| P5 | All is well | 3 | some | 0 | not shown | 7 | abc |",
                        "* **P4** in 12 s: fast. **Violation:** it broke.")
                .filteredOn(it -> it.startsWith("| P"))
                .hasSize(2);
    }

    @Test
    void whatAMutantBrokeStaysWithTheRow() throws Exception {
        writtenWith(row("P4", 2));
        ReportTable.in(document).withMutants(List.of(row("P4", 1, "stale", "stale"))).write();

        assertThat(writtenWith(row("P4", 3)))
                .contains("| P4 | All is well | 3 | some | 0 | `STAMP_SKIPPED`: 2 | 7 | abc |");
    }
}
