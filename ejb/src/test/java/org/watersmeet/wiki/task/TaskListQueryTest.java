package org.watersmeet.wiki.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.watersmeet.people.permission.Visibility;

class TaskListQueryTest {

    private static final String HOSTILE = "'; drop table task; --";

    private static String sql(
            Set<String> words, TaskFilter.Scope scope, @Nullable TaskCursor after) {
        var sequence = new TaskFilter.Sequence(TaskOrder.DUE, false, after, 10);
        var filter = new TaskFilter(words, words, TaskState.OPEN, scope, sequence);
        return new TaskListQuery(filter, new Visibility(false, 7, List.of(1L))).sql();
    }

    @Test
    void noWordOfAnybodyIsPartOfTheQuery() {
        Set<String> words = Set.of(HOSTILE);
        var scope = new TaskFilter.Scope(words, Set.of(1L), words, LocalDate.of(2026, 1, 1));

        String sql = sql(words, scope, new TaskCursor(null, 7, 1));

        assertThat(sql).doesNotContain("drop table");
        // visibility, assignees, creators twice, spaces and pages, labels, day, place, limit
        assertThat(sql.chars().filter(c -> c == '?').count())
                .isEqualTo(7 + 1 + 2 + 2 + 1 + 1 + 3 + 1);
    }

    @Test
    void readersVisibilityIsPartOfEveryQuery() {
        assertThat(sql(Set.of(), TaskFilter.Scope.ALL, null))
                .contains("space_permission")
                .contains("c.status = 'CURRENT'");
    }
}
