package org.watersmeet.people.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.Problem;

class AuditEventTest {

    private final AuditEvent event = AuditEvent.of(AuditAction.SPACE_CHANGED, "space", 5, "Plans");

    @Test
    void valueThatStaysIsNoChange() {
        AuditEvent changed = event.changed("name", "Plans", "Plans").changed("key", "A", "B");

        assertThat(changed.changes()).containsExactly(new AuditChange("key", "A", "B"));
    }

    @Test
    void longValuesAndManyChangesAreCut() {
        AuditEvent changed = event.with("text", "x".repeat(5_000));
        for (int i = 0; i < 200; i++) {
            changed = changed.with("number", "a\nb" + i);
        }

        assertThat(changed.changes()).hasSize(100);
        assertThat(changed.changes().getFirst().after()).hasSize(1_001).endsWith("…");
        assertThat(changed.changes().getLast().after()).isEqualTo("a b98");
    }

    @Test
    void recordsAreKeptThirtyDaysToThirtyYears() {
        assertThat(AuditRetention.of(30, "days")).hasToString("30 days");
        assertThat(AuditRetention.of(30, "YEARS").unit()).isEqualTo(ChronoUnit.YEARS);
        assertThatThrownBy(() -> AuditRetention.of(29, "DAYS")).isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> AuditRetention.of(1, "MONTHS"))
                .isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> AuditRetention.of(31, "YEARS"))
                .isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> AuditRetention.of(40, "HOURS"))
                .isInstanceOf(Problem.Invalid.class);
        assertThatThrownBy(() -> AuditRetention.of(40, "")).isInstanceOf(Problem.Invalid.class);
    }
}
