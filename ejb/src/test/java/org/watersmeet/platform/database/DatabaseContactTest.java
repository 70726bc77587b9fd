package org.watersmeet.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.Problem;

class DatabaseContactTest {

    private final AtomicLong clock = new AtomicLong();
    private final DatabaseContact contact = new DatabaseContact(clock::get);

    private void pass(long seconds) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    @Test
    void whoHasNotTriedDoesNotKnow() {
        pass(60);
        assertThat(contact.silence()).isEqualTo(Duration.ofMinutes(1));
        assertThat(contact.away()).isFalse();
    }

    @Test
    void oneFailureIsNoOutage() {
        contact.failed();
        pass(2);
        assertThat(contact.away()).isFalse();
        assertThatCode(contact::require).doesNotThrowAnyException();
    }

    @Test
    void afterThreeSecondsOfFailuresRequestsAreRefusedAtOnce() {
        contact.failed();
        pass(4);
        assertThat(contact.away()).isTrue();
        assertThatThrownBy(contact::require)
                .isInstanceOfSatisfying(
                        Problem.Unavailable.class,
                        e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(2)));
    }

    @Test
    void oneAnswerEndsIt() {
        contact.failed();
        pass(4);
        contact.answered();
        pass(4);
        assertThat(contact.away()).isFalse();
    }
}
