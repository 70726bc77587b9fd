package org.watersmeet.wiki.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.text.document.TaskStatus;

class TickTaskTest {

    @Test
    void whatABoxSendsIsRead() {
        assertThat(TickTask.parse("65538/12/COMPLETE/a/b"))
                .isEqualTo(new TickTask(new ContentId(65538), 12, "a/b", TaskStatus.COMPLETE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1/2/COMPLETE", "1/x/COMPLETE/3", "1/2/DONE/3"})
    void anythingElseIsRefused(String sent) {
        assertThatThrownBy(() -> TickTask.parse(sent)).isInstanceOf(Problem.Invalid.class);
    }
}
