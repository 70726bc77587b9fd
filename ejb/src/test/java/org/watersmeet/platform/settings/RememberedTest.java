package org.watersmeet.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.Problem;

class RememberedTest {

    private static final Duration AGE = Duration.ofSeconds(10);

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
    private final AtomicInteger reads = new AtomicInteger();
    private boolean away;

    private final Remembered<Integer> remembered =
            new Remembered<>(-1, AGE, this::read, clock::get);

    private int read() {
        if (away) {
            throw new Problem.Unavailable("database.unavailable", "", Duration.ZERO);
        }
        return reads.incrementAndGet();
    }

    @Test
    void isReadAtOnceAndAgainWhenItIsOld() {
        assertThat(remembered.get()).isEqualTo(1);
        clock.addAndGet(AGE.toNanos() - 1);
        assertThat(remembered.get()).isEqualTo(1);
        clock.addAndGet(1);
        assertThat(remembered.get()).isEqualTo(2);
    }

    @Test
    void staysAsItWasWhileTheDatabaseIsAway() {
        remembered.get();
        away = true;
        clock.addAndGet(AGE.toNanos());

        assertThat(remembered.get()).isEqualTo(1);
    }

    @Test
    void isReadAgainWhenItWasChangedHere() {
        remembered.get();

        remembered.forget();

        assertThat(remembered.get()).isEqualTo(2);
    }
}
