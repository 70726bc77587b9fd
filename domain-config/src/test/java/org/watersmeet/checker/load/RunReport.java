package org.watersmeet.checker.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.watersmeet.checker.History;
import org.watersmeet.checker.HistoryFile;
import org.watersmeet.checker.Verdict;

/**
 * The outcome of a run.
 *
 * @param facets the same of what was set besides the texts of the pages
 * @param strikes the faults that count
 * @param surprises answers that were neither success nor conflict, by outcome and status
 */
public record RunReport(
        Workload workload,
        Verdict verdict,
        Verdict facets,
        List<Strike> strikes,
        Map<String, Integer> surprises,
        History history) {

    /** Writes {@code NAME.txt} and the history {@code NAME.jsonl.gz} into the folder. */
    public RunReport write(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        List<String> lines = new ArrayList<>();
        lines.add(workload.toString());
        strikes.forEach(it -> lines.add(it.toString()));
        surprises.forEach((what, times) -> lines.add(what + ": " + times));
        lines.addAll(verdict.lines());
        lines.add("Moved, labelled, attached, gone back to, trashed and restored:");
        lines.addAll(facets.lines());
        Files.write(folder.resolve(name + ".txt"), lines);
        HistoryFile.write(history, folder.resolve(name + ".jsonl.gz"));
        return this;
    }
}
