package org.watersmeet.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of promises in a document, between two comments: a row for each, and below what was
 * measured. A run replaces the rows of its promises and leaves the others.
 */
final class ReportTable {

    private static final String BEGIN = "<!-- promises: written by domain-config/promises -->";
    private static final String END = "<!-- /promises -->";

    private static final List<String> HEAD =
            List.of(
                    "| | Promise | Operations | Faults | Violations | Broken by | Seed | Commit |",
                    "| --- | --- | --- | --- | --- | --- | --- | --- |");

    private static final Pattern ROW = Pattern.compile("\\| P(\\d+) \\|.*");
    private static final Pattern MEASURED = Pattern.compile("\\* \\*\\*P(\\d+)\\*\\* .*");

    private static final int MUTANT = 5;

    private final Path document;
    private final List<String> before;
    private final List<String> after;
    private final Map<Integer, List<String>> rows = new TreeMap<>();
    private final Map<Integer, String> measured = new TreeMap<>();

    private ReportTable(Path document, List<String> before, List<String> after) {
        this.document = document;
        this.before = before;
        this.after = after;
    }

    static ReportTable in(Path document) throws IOException {
        List<String> lines = Files.readAllLines(document);
        int begin = lines.indexOf(BEGIN);
        int end = lines.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(document + " has no place for the table");
        }
        ReportTable table =
                new ReportTable(
                        document, lines.subList(0, begin + 1), lines.subList(end, lines.size()));
        lines.subList(begin, end).forEach(table::read);
        return table;
    }

    private void read(String line) {
        Matcher row = ROW.matcher(line);
        Matcher figures = MEASURED.matcher(line);
        if (row.matches()) {
            String[] cells = line.substring(2, line.length() - 2).split(" \\| ", -1);
            rows.put(Integer.valueOf(row.group(1)), new ArrayList<>(List.of(cells)));
        } else if (figures.matches()) {
            measured.put(Integer.valueOf(figures.group(1)), line);
        }
    }

    ReportTable with(List<Row> found) {
        for (Row row : found) {
            int number = number(row);
            List<String> known = rows.get(number);
            List<String> cells =
                    new ArrayList<>(
                            List.of(
                                    row.promise(),
                                    row.says(),
                                    Integer.toString(row.findings().operations()),
                                    row.findings().faults(),
                                    Integer.toString(row.violations().size()),
                                    known == null ? "not shown" : known.get(MUTANT),
                                    Long.toString(row.seed()),
                                    row.commit()));
            rows.put(number, cells);
            measured.put(number, measured(row));
        }
        return this;
    }

    private static String measured(Row row) {
        String violations =
                row.violations().stream()
                        .limit(3)
                        .map(it -> ". **Violation:** " + it)
                        .reduce("", String::concat);
        String line =
                "* **%s** in %d s: %s%s."
                        .formatted(
                                row.promise(), row.seconds(), row.findings().figures(), violations);
        return line.replace('\n', ' ');
    }

    /** Adds to the rows of these promises what broke them. */
    ReportTable withMutants(List<Row> found) {
        for (Row row : found) {
            List<String> cells = rows.get(number(row));
            if (cells != null) {
                cells.set(
                        MUTANT,
                        "`%s`: %d"
                                .formatted(
                                        Promise.valueOf(row.promise()).falsifier().name(),
                                        row.violations().size()));
            }
        }
        return this;
    }

    private static int number(Row row) {
        return Integer.parseInt(row.promise().substring(1));
    }

    void write() throws IOException {
        List<String> lines = new ArrayList<>(before);
        lines.addAll(HEAD);
        rows.values().forEach(cells -> lines.add("| " + String.join(" | ", cells) + " |"));
        lines.add("");
        lines.addAll(measured.values());
        lines.addAll(after);
        Files.write(document, lines);
    }
}
