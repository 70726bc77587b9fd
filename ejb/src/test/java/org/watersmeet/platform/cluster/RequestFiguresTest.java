package org.watersmeet.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestFiguresTest {

    private final AtomicLong clock = new AtomicLong();
    private final RequestFigures figures = new RequestFigures(clock::get);

    private void pass(long seconds) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    @Test
    void nothingIsNothing() {
        assertThat(figures.read()).isEqualTo(new RequestFigures.Figures(0, 0));
    }

    @Test
    void aRateIsOverTheTimeThatWasWatched() {
        for (int second = 0; second < 20; second++) {
            figures.record(1_000_000);
            figures.record(1_000_000);
            pass(1);
        }
        assertThat(figures.read().perSecond()).isEqualTo(2, within(0.01));
    }

    @Test
    void whatIsOlderThanAMinuteIsForgotten() {
        figures.record(1_000_000);
        pass(60);
        figures.record(1_000_000);
        assertThat(figures.read().perSecond() * 55).isEqualTo(1, within(0.01));
        pass(70);
        assertThat(figures.read()).isEqualTo(new RequestFigures.Figures(0, 0));
    }

    @Test
    void p95IsTheTimeWithinWhichNineteenOfTwentyWere() {
        for (int i = 0; i < 19; i++) {
            figures.record(TimeUnit.MILLISECONDS.toNanos(10));
        }
        figures.record(TimeUnit.MILLISECONDS.toNanos(900));
        assertThat(figures.read().p95Millis()).isBetween(10.0, 12.5);
        figures.record(TimeUnit.MILLISECONDS.toNanos(900));
        assertThat(figures.read().p95Millis()).isBetween(900.0, 1125.0);
    }

    @Test
    void aClassIsNoWiderThanAQuarter() {
        for (long micros = 4; micros < 4_000_000_000L; micros = micros * 9 / 8 + 1) {
            long bound = RequestFigures.upperBound(RequestFigures.timeClass(micros));
            assertThat(bound).isGreaterThan(micros).isLessThanOrEqualTo(micros * 5 / 4 + 1);
        }
    }
}
