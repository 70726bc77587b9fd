package org.watersmeet.platform.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PulseTest {

    private static final Duration OFTEN = Duration.ofMillis(1);

    private final BlockingQueue<Integer> beats = new LinkedBlockingQueue<>();
    private final BlockingQueue<RuntimeException> failures = new LinkedBlockingQueue<>();

    @Test
    void aBeatThatFailsIsToldAndTheNextComes() throws InterruptedException {
        AtomicInteger count = new AtomicInteger();
        Runnable beat =
                () -> {
                    int number = count.incrementAndGet();
                    beats.add(number);
                    if (number == 1) {
                        throw new IllegalStateException("the first");
                    }
                };

        try (Pulse pulse = Pulse.begin("test", OFTEN, beat, failures::add)) {
            assertThat(beats.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
            assertThat(beats.poll(10, TimeUnit.SECONDS)).isEqualTo(2);
            assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
            assertThat(pulse).isNotNull();
        }
    }

    @Test
    void itEndsWithTheBeatThatIsUnderWay() throws InterruptedException {
        Pulse pulse = Pulse.begin("test", OFTEN, () -> beats.add(0), failures::add);
        beats.poll(10, TimeUnit.SECONDS);

        pulse.close();
        beats.clear();

        assertThat(beats.poll(50, TimeUnit.MILLISECONDS)).isNull();
    }
}
