package org.watersmeet.people.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AuditRateTest {

    private final AtomicLong nanos = new AtomicLong(-7);
    private final AuditRate rate = new AuditRate(nanos::get);

    @Test
    void ofAFloodTheFirstAreRecordedAndTheNextOneSaysHowManyWereNot() {
        for (int i = 0; i < AuditRate.BURST; i++) {
            assertThat(rate.take()).isZero();
        }
        for (int i = 0; i < 1_000; i++) {
            assertThat(rate.take()).isEqualTo(AuditRate.NOT_NOW);
        }

        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));

        assertThat(rate.take()).isEqualTo(1_000);
        assertThat(rate.take()).isEqualTo(AuditRate.NOT_NOW);
    }

    @Test
    void quietTimeIsSavedUpToTheBurst() {
        nanos.addAndGet(TimeUnit.DAYS.toNanos(3));

        for (int i = 0; i < AuditRate.BURST; i++) {
            assertThat(rate.take()).isZero();
        }
        assertThat(rate.take()).isEqualTo(AuditRate.NOT_NOW);
    }
}
