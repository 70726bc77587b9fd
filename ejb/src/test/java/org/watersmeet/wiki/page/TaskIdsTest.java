package org.watersmeet.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskIdsTest {

    private static String task(String id, String words) {
        return "<ac:task>"
                + (id.isEmpty() ? "" : "<ac:task-id>" + id + "</ac:task-id>")
                + "<ac:task-status>incomplete</ac:task-status><ac:task-body>"
                + words
                + "</ac:task-body></ac:task>";
    }

    private static String list(String... tasks) {
        return "<ac:task-list>" + String.join("", tasks) + "</ac:task-list>";
    }

    @Test
    void tasksWithoutAnIdGetNumbersThatAreFree() {
        String given = TaskIds.given(list(task("", "a"), task("2", "b"), task("", "c")));

        assertThat(given).isEqualTo(list(task("1", "a"), task("2", "b"), task("3", "c")));
    }

    @Test
    void tasksBelowTasksGetThemToo() {
        String given = TaskIds.given(list(task("1", "a" + list(task("", "b")))));

        assertThat(given).isEqualTo(list(task("1", "a" + list(task("2", "b")))));
    }

    @Test
    void aSourceWhoseTasksHaveIdsStaysAsItWasWritten() {
        String source = "<p  >x</p>" + list(task("7", "a"));

        assertThat(TaskIds.given(source)).isSameAs(source);
        assertThat(TaskIds.given("<p>no tasks")).isEqualTo("<p>no tasks");
    }
}
