package org.watersmeet.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.Problem;

class OneAtATimeTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    private CompletableFuture<OneAtATime.Answer> first(OneAtATime<String> questions)
            throws InterruptedException {
        CompletableFuture<OneAtATime.Answer> first =
                CompletableFuture.supplyAsync(
                        () ->
                                questions.ask(
                                        "q",
                                        () -> {
                                            begun.countDown();
                                            return await(goOn);
                                        }));
        begun.await();
        return first;
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void eachQuestionAloneIsWorkedOut() {
        OneAtATime<String> questions = new OneAtATime<>(1, Duration.ofSeconds(1));

        assertThat(questions.ask("q", () -> true)).isEqualTo(new OneAtATime.Answer(true, true));
        assertThat(questions.ask("q", () -> false)).isEqualTo(new OneAtATime.Answer(false, true));
    }

    @Test
    void anotherQuestionDoesNotWait() throws Exception {
        OneAtATime<String> questions = new OneAtATime<>(0, Duration.ofSeconds(1));
        CompletableFuture<OneAtATime.Answer> first = first(questions);

        assertThat(questions.ask("another", () -> false).own()).isTrue();

        goOn.countDown();
        assertThat(first.get().yes()).isTrue();
    }

    @Test
    void whoMayNotWaitIsToldToComeAgain() throws Exception {
        OneAtATime<String> questions = new OneAtATime<>(0, Duration.ofSeconds(1));
        CompletableFuture<OneAtATime.Answer> first = first(questions);

        assertThatThrownBy(() -> questions.ask("q", () -> true))
                .isInstanceOf(Problem.Unavailable.class);

        goOn.countDown();
        assertThat(first.get().yes()).isTrue();
    }

    @Test
    void nobodyWaitsForEver() throws Exception {
        OneAtATime<String> questions = new OneAtATime<>(1, Duration.ofMillis(1));
        CompletableFuture<OneAtATime.Answer> first = first(questions);

        assertThatThrownBy(() -> questions.ask("q", () -> true))
                .isInstanceOf(Problem.Unavailable.class);

        goOn.countDown();
        assertThat(first.get().yes()).isTrue();
    }

    @Test
    void failureIsNotRemembered() {
        OneAtATime<String> questions = new OneAtATime<>(1, Duration.ofSeconds(1));
        Problem problem = new Problem.Unavailable("c", "m", Duration.ZERO);

        assertThatThrownBy(
                        () ->
                                questions.ask(
                                        "q",
                                        () -> {
                                            throw problem;
                                        }))
                .isSameAs(problem);

        assertThat(questions.ask("q", () -> true).yes()).isTrue();
    }
}
