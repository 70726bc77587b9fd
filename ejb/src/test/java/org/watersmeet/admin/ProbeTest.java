package org.watersmeet.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProbeTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(5);
    private static final Executor AT_ONCE = Runnable::run;

    private final Queue<Runnable> begun = new ArrayDeque<>();
    private final AtomicInteger asked = new AtomicInteger();

    private boolean yes() {
        asked.incrementAndGet();
        return true;
    }

    @Test
    void answerIsPassedOn() {
        assertThat(new Probe(() -> true, AT_ONCE, LONG, LONG).ask().yes()).isTrue();
        assertThat(new Probe(() -> false, AT_ONCE, LONG, LONG).ask().yes()).isFalse();
    }

    @Test
    void allWhoWantToKnowShareOneQuestion() {
        Probe probe = new Probe(this::yes, begun::add, LONG, Duration.ZERO);
        Probe.Pending first = probe.ask();
        Probe.Pending second = probe.ask();

        assertThat(begun).hasSize(1);
        begun.remove().run();

        assertThat(first.yes()).isTrue();
        assertThat(second.yes()).isTrue();
    }

    @Test
    void freshAnswerServesAgain() {
        Probe probe = new Probe(this::yes, AT_ONCE, LONG, LONG);

        assertThat(probe.ask().yes()).isTrue();
        assertThat(probe.ask().yes()).isTrue();

        assertThat(asked).hasValue(1);
    }

    @Test
    void oldAnswerIsAskedForAgain() {
        Probe probe = new Probe(this::yes, AT_ONCE, LONG, Duration.ZERO);

        assertThat(probe.ask().yes()).isTrue();
        assertThat(probe.ask().yes()).isTrue();

        assertThat(asked).hasValue(2);
    }

    @Test
    void noAnswerIsANoAndNobodyWaitsForItAgain() {
        Probe probe = new Probe(this::yes, begun::add, SHORT, Duration.ZERO);
        assertThat(probe.ask().yes()).isFalse();

        long start = System.nanoTime();
        for (int i = 0; i < 1000; i++) {
            assertThat(probe.ask().yes()).isFalse();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SHORT.multipliedBy(500));
        assertThat(begun).hasSize(1);
    }

    @Test
    void lateAnswerEndsTheWaitForTheNextQuestion() {
        Probe probe = new Probe(this::yes, begun::add, SHORT, Duration.ZERO);
        assertThat(probe.ask().yes()).isFalse();
        begun.remove().run();

        Probe.Pending next = probe.ask();
        begun.remove().run();

        assertThat(next.yes()).isTrue();
    }

    @Test
    void memberThatStopsAnswersNo() {
        Probe probe =
                new Probe(
                        this::yes,
                        task -> {
                            throw new RejectedExecutionException();
                        },
                        LONG,
                        LONG);

        assertThat(probe.ask().yes()).isFalse();
    }

    @Test
    void questionThatFailsIsANoAndIsPutAgain() {
        Probe probe =
                new Probe(
                        () -> {
                            asked.incrementAndGet();
                            throw new IllegalStateException("expected");
                        },
                        ProbeTest::runAndForget,
                        LONG,
                        Duration.ZERO);

        assertThat(probe.ask().yes()).isFalse();
        assertThat(probe.ask().yes()).isFalse();

        assertThat(asked).hasValue(2);
    }

    private static void runAndForget(Runnable task) {
        try {
            task.run();
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("expected");
        }
    }
}
