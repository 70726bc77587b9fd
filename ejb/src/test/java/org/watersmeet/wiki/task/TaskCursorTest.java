package org.watersmeet.wiki.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskCursorTest {

    @Test
    void whatIsWrittenIsRead() {
        TaskCursor dated = new TaskCursor(LocalDate.of(2026, 11, 30), 65538, 3);
        TaskCursor undated = new TaskCursor(null, 65538, 3);

        assertThat(TaskCursor.parse(dated.text())).isEqualTo(dated);
        assertThat(TaskCursor.parse(undated.text())).isEqualTo(undated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2026-13-01_1_1", "_x_1", "_1_", "_1_2_3"})
    void anythingElseIsTheBeginning(String text) {
        assertThat(TaskCursor.parse(text)).isNull();
    }
}
