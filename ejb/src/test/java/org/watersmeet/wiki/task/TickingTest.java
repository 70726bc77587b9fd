package org.watersmeet.wiki.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.Problem;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.TaskStatus;
import org.watersmeet.text.markup.StorageFormat;

class TickingTest {

    private static String list(String... tasks) {
        return "<ac:task-list>" + String.join("", tasks) + "</ac:task-list>";
    }

    private static String task(String id, String status, String body) {
        return "<ac:task><ac:task-id>%s</ac:task-id><ac:task-status>%s</ac:task-status><ac:task-body>%s</ac:task-body></ac:task>"
                .formatted(id, status, body);
    }

    private static String tick(String source, String id, TaskStatus status) {
        return StorageFormat.encode(Ticking.tick(StorageFormat.decode(source), id, status));
    }

    @Test
    void onlyTheTaskOfThatIdIsTicked() {
        String source = list(task("1", "incomplete", "a"), task("2", "incomplete", "b"));

        assertThat(tick(source, "2", TaskStatus.COMPLETE))
                .isEqualTo(list(task("1", "incomplete", "a"), task("2", "complete", "b")));
    }

    @Test
    void aTickIsTakenAway() {
        assertThat(tick(list(task("1", "complete", "a")), "1", TaskStatus.INCOMPLETE))
                .isEqualTo(list(task("1", "incomplete", "a")));
    }

    @Test
    void tasksInTasksAndInMacrosAreFound() {
        String inner = list(task("2", "incomplete", "b"));
        String source =
                "<ac:structured-macro ac:name=\"info\"><ac:rich-text-body>"
                        + list(task("1", "incomplete", "a" + inner))
                        + "</ac:rich-text-body></ac:structured-macro>";

        assertThat(tick(source, "2", TaskStatus.COMPLETE))
                .contains(task("2", "complete", "b"))
                .contains("<ac:task-id>1</ac:task-id><ac:task-status>incomplete");
    }

    @Test
    void whatIsTickedAlreadyStaysTheSameDocument() {
        Document document = StorageFormat.decode(list(task("1", "complete", "a")));

        assertThat(Ticking.tick(document, "1", TaskStatus.COMPLETE)).isSameAs(document);
    }

    @Test
    void aTaskThatIsGoneIsNotFound() {
        String source = list(task("1", "incomplete", "a"));

        assertThatThrownBy(() -> tick(source, "3", TaskStatus.COMPLETE))
                .isInstanceOf(Problem.NotFound.class)
                .extracting(problem -> ((Problem) problem).code())
                .isEqualTo("task.not-found");
    }

    @Test
    void anIdOfSeveralTasksTicksNone() {
        String source = list(task("1", "incomplete", "a"), task("1", "complete", "b"));

        assertThatThrownBy(() -> tick(source, "1", TaskStatus.COMPLETE))
                .isInstanceOf(Problem.Invalid.class)
                .extracting(problem -> ((Problem) problem).code())
                .isEqualTo("task.ambiguous");
    }
}
