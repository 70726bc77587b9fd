package org.watersmeet.platform.schedule;

import java.time.Duration;
import java.time.Instant;
import org.watersmeet.kernel.Problem;

/**
 * At each multiple of a time since 1970: every hour is at each full hour of UTC.
 *
 * @param period whole seconds, at least 1
 */
public record Every(Duration period) implements Schedule {

    private static final Duration MOST = Duration.ofDays(366);

    public Every {
        if (period.toSeconds() < 1) {
            throw new IllegalArgumentException("A period is at least a second, not " + period);
        }
    }

    /**
     * For what somebody has typed.
     *
     * @throws Problem.Invalid at the field {@code everySeconds} if it is too short or too long
     */
    public static Every ofSeconds(long seconds) {
        if (seconds < LEAST.toSeconds() || seconds > MOST.toSeconds()) {
            throw new Problem.Invalid(
                    "schedule.period",
                    "The time from run to run must be between %d seconds and %d days."
                            .formatted(LEAST.toSeconds(), MOST.toDays()),
                    "everySeconds");
        }
        return new Every(Duration.ofSeconds(seconds));
    }

    @Override
    public String text() {
        return "every " + period.toSeconds() + " s";
    }

    @Override
    public Instant next(Instant after) {
        return Instant.ofEpochSecond((number(after) + 1) * period.toSeconds());
    }

    /** The last moment at which it was due, or that moment itself. */
    public Instant present(Instant now) {
        return Instant.ofEpochSecond(number(now) * period.toSeconds());
    }

    @Override
    public long number(Instant due) {
        return Math.floorDiv(due.getEpochSecond(), period.toSeconds());
    }

    @Override
    public Every checked(Instant now) {
        return ofSeconds(period.toSeconds());
    }
}
