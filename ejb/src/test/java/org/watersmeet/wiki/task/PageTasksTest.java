package org.watersmeet.wiki.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watersmeet.text.markup.StorageFormat;

class PageTasksTest {

    private static final String VERA = "<ac:link><ri:user ri:userkey=\"ff80a1\" /></ac:link>";

    private static List<PageTask> tasks(String... tasks) {
        String source = "<ac:task-list>" + String.join("", tasks) + "</ac:task-list>";
        return List.copyOf(PageTasks.of(StorageFormat.decode(source)));
    }

    private static String task(String id, String body) {
        return "<ac:task><ac:task-id>%s</ac:task-id><ac:task-status>incomplete</ac:task-status><ac:task-body>%s</ac:task-body></ac:task>"
                .formatted(id, body);
    }

    @Test
    void aTaskIsForWhomItNamesFirst() {
        String old = "<ac:link><ri:user ri:username=\"Tomas\" /></ac:link>";

        assertThat(tasks(task("1", VERA + " asks " + old), task("2", old), task("3", "x")))
                .extracting(PageTask::assignee)
                .containsExactly("key:ff80a1", "name:tomas", "");
    }

    @Test
    void itIsDueOnTheFirstDayItNames() {
        String days = "<time datetime=\"soon\" /> <time datetime=\"2026-12-24\" />";

        assertThat(tasks(task("1", days + "<time datetime=\"2026-12-31\" />"), task("2", "x")))
                .extracting(PageTask::due)
                .containsExactly(LocalDate.of(2026, 12, 24), null);
    }

    @Test
    void itsWordsAreWithoutThoseOfTheTasksBelowIt() {
        String below = "<ac:task-list>" + task("2", VERA + "buy <em>oil</em>") + "</ac:task-list>";

        assertThat(tasks(task("1", "<p>change\n the oil</p>" + below)))
                .extracting(PageTask::words, PageTask::assignee)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("change the oil", ""),
                        org.assertj.core.groups.Tuple.tuple("buy oil", "key:ff80a1"));
    }

    @Test
    void longWordsAreCut() {
        assertThat(tasks(task("1", "x".repeat(2 * PageTasks.WORDS))).getFirst().words())
                .hasSize(PageTasks.WORDS)
                .endsWith("…");
    }

    @Test
    void whatNothingCanNameIsLeftOut() {
        String nameless =
                "<ac:task><ac:task-status>complete</ac:task-status><ac:task-body>n</ac:task-body></ac:task>";

        assertThat(tasks(task("9".repeat(PageTasks.LONGEST_ID + 1), "l"), nameless)).isEmpty();
        assertThat(tasks(task("1", "first"), task("1", "second")))
                .extracting(PageTask::words)
                .containsExactly("first");
    }
}
