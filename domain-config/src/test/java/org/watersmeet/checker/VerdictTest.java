package org.watersmeet.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictTest {

    private final Story story =
            new Story()
                    .saved("a", 0, 1, 2)
                    .attempt("b", 1, 3, 4, Outcome.UNKNOWN, 0)
                    .attempt("b", 1, 5, 6, Outcome.OK, 2)
                    .attempt("c", 2, 7, 8, Outcome.UNKNOWN, 0)
                    .read(2, "b", 2, 9, 10);

    @Test
    void soundHistoriesHaveNoViolations() {
        Verdict verdict = Verdict.of(story.history(), Story.stored("a", "b"));

        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.counts()).isEqualTo(new Verdict.Counts(5, 2, 1, 1, 1));
    }

    @Test
    void breachesAreCountedByKind() {
        story.read(2, "a", 1, 11, 12);

        Verdict verdict = Verdict.of(story.history(), Story.stored("a"));

        assertThat(verdict.lost()).isEqualTo(1);
        assertThat(verdict.stale()).isEqualTo(2);
        assertThat(verdict.doubled()).isZero();
        assertThat(verdict.nonMonotonic()).isEqualTo(1);
        assertThat(verdict.lines()).contains("lost              1");
    }

    @Test
    void looksAreJudgedWithoutStoredRevisions() {
        assertThat(Verdict.ofLooks(story.history()).violations()).isEmpty();

        story.read(2, "a", 1, 11, 12);

        assertThat(Verdict.ofLooks(story.history()).stale()).isEqualTo(1);
        assertThat(Verdict.ofLooks(story.history()).nonMonotonic()).isEqualTo(1);
    }

    @Test
    void whatIsUnderWayAtAMomentMayBeThereOrNot() {
        Story saves = new Story().saved("a", 0, 1, 2).saved("b", 1, 3, 6).read(2, "b", 2, 5, 7);
        History then = saves.history().until(4);

        assertThat(Verdict.of(then, Story.stored("a")).violations()).isEmpty();
        assertThat(Verdict.of(then, Story.stored("a", "b")).violations()).isEmpty();
        assertThat(Verdict.of(then, Story.stored()).lost()).isEqualTo(1);
        assertThat(Verdict.of(saves.history().until(6), Story.stored("a")).lost()).isZero();
        assertThat(Verdict.of(saves.history().until(8), Story.stored("a")).lost()).isEqualTo(1);
    }

    @Test
    void historiesComeBackFromTheirFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("history.jsonl.gz");

        HistoryFile.write(story.history(), file);

        assertThat(HistoryFile.read(file)).isEqualTo(story.history());
    }
}
