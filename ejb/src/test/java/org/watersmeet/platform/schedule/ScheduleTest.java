package org.watersmeet.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.kernel.Problem;

class ScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:07.5Z");

    private static List<String> times(Schedule schedule, String after, int count) {
        return Stream.iterate(
                        Objects.requireNonNull(schedule.next(Instant.parse(after))),
                        it -> Objects.requireNonNull(schedule.next(it)))
                .limit(count)
                .map(Instant::toString)
                .toList();
    }

    @Test
    void periodsAreMultiplesOfThemselves() {
        Every ten = new Every(Duration.ofSeconds(10));

        assertThat(ten.next(NOW)).isEqualTo("2026-11-24T12:00:10Z");
        assertThat(ten.next(Instant.parse("2026-11-24T12:00:10Z")))
                .isEqualTo("2026-11-24T12:00:20Z");
        assertThat(ten.present(NOW)).isEqualTo("2026-11-24T12:00:00Z");
    }

    @Test
    void timesOfTheClockAreOfTheZone() {
        assertThat(times(Cron.of("0 0 2 * * ?", "Europe/Berlin"), "2026-11-24T12:00:00Z", 2))
                .containsExactly("2026-11-25T01:00:00Z", "2026-11-26T01:00:00Z");
        assertThat(times(Cron.of("0 0 2 * * ?", "Asia/Kolkata"), "2026-11-24T12:00:00Z", 1))
                .containsExactly("2026-11-24T20:30:00Z");
    }

    /** On 29 March 2026 at 1:00 UTC clocks in Berlin go from 2:00 to 3:00. */
    @Test
    void timeThatTheClockLeavesOutIsDueAtTheChange() {
        assertThat(times(Cron.of("0 30 2 * * ?", "Europe/Berlin"), "2026-03-28T00:00:00Z", 3))
                .containsExactly(
                        "2026-03-28T01:30:00Z", "2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z");
        assertThat(times(Cron.of("0 0/20 2 * * ?", "Europe/Berlin"), "2026-03-29T00:00:00Z", 2))
                .containsExactly("2026-03-29T01:00:00Z", "2026-03-30T00:00:00Z");
    }

    /** On 25 October 2026 at 1:00 UTC clocks in Berlin go from 3:00 to 2:00. */
    @Test
    void timeThatTheClockShowsTwiceIsDueTheFirstTime() {
        assertThat(times(Cron.of("0 30 2 * * ?", "Europe/Berlin"), "2026-10-24T12:00:00Z", 2))
                .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
        // looked at in the second of the two hours
        assertThat(times(Cron.of("0 30 2 * * ?", "Europe/Berlin"), "2026-10-25T01:10:00Z", 1))
                .containsExactly("2026-10-26T01:30:00Z");
    }

    @Test
    void everyHourGoesOnThroughBothChanges() {
        Cron halves = Cron.of("0 0/30 * * * ?", "Europe/Berlin");

        assertThat(times(halves, "2026-03-29T00:30:00Z", 3))
                .containsExactly(
                        "2026-03-29T01:00:00Z", "2026-03-29T01:30:00Z", "2026-03-29T02:00:00Z");
        assertThat(times(halves, "2026-10-25T00:00:00Z", 5))
                .containsExactly(
                        "2026-10-25T00:30:00Z",
                        "2026-10-25T01:00:00Z",
                        "2026-10-25T01:30:00Z",
                        "2026-10-25T02:00:00Z",
                        "2026-10-25T02:30:00Z");
    }

    /** Lord Howe puts its clocks by half an hour. */
    @Test
    void everyHourGoesOnWhereClocksArePutByHalfAnHour() {
        assertThat(times(Cron.of("0 0 * * * ?", "Australia/Lord_Howe"), "2026-04-04T13:30:00Z", 3))
                .containsExactly(
                        "2026-04-04T14:00:00Z", "2026-04-04T15:30:00Z", "2026-04-04T16:30:00Z");
    }

    @Test
    void numbersRiseWithTheTime() {
        for (Schedule schedule :
                List.of(
                        new Every(Duration.ofSeconds(10)),
                        Cron.of("0/10 * * * * ?", "Europe/Berlin"))) {
            Instant at = Instant.parse("2026-10-24T22:00:00Z");
            for (int i = 0; i < 2_000; i++) {
                Instant next = Objects.requireNonNull(schedule.next(at));
                assertThat(next).isAfter(at);
                assertThat(schedule.number(next)).isGreaterThan(schedule.number(at));
                at = next;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Berlin", "+01:00", "europe/berlin", "Mars/Olympus", "\u0000"})
    void unknownZoneIsRefused(String zone) {
        assertThatExceptionOfType(Problem.Invalid.class)
                .isThrownBy(() -> Cron.of("0 0 2 * * ?", zone))
                .satisfies(it -> assertThat(it.field()).isEqualTo("timeZone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"* * * * * ?", "0,5 0 2 * * ?", "0 0 2 30 2 ?", "0 0 2 1 1 ? 2020"})
    void whatIsTooOftenOrNeverIsRefused(String expression) {
        Cron cron = Cron.of(expression, "UTC");

        assertThatExceptionOfType(Problem.Invalid.class)
                .isThrownBy(() -> cron.checked(NOW))
                .satisfies(it -> assertThat(it.field()).isEqualTo("cron"));
    }

    @Test
    void periodsHaveBounds() {
        assertThatNoException().isThrownBy(() -> new Every(Duration.ofSeconds(10)).checked(NOW));
        for (Duration wrong : List.of(Duration.ofSeconds(9), Duration.ofDays(367))) {
            assertThatExceptionOfType(Problem.Invalid.class)
                    .isThrownBy(() -> new Every(wrong).checked(NOW));
        }
    }
}
