package org.watersmeet.people.audit;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import org.watersmeet.kernel.Problem;

/**
 * How long records are kept: 30 days to 30 years.
 *
 * @param unit days, months or years
 */
public record AuditRetention(int number, ChronoUnit unit) {

    private static final int MIN_DAYS = 30;
    private static final int MAX_YEARS = 30;

    /**
     * @throws Problem.Invalid if it is too short or too long
     */
    public AuditRetention {
        int max =
                switch (unit) {
                    case DAYS -> MAX_YEARS * 365;
                    case MONTHS -> MAX_YEARS * 12;
                    case YEARS -> MAX_YEARS;
                    default -> throw invalid();
                };
        // two months: one may have 28 days
        int min = unit == ChronoUnit.DAYS ? MIN_DAYS : unit == ChronoUnit.MONTHS ? 2 : 1;
        if (number < min || number > max) {
            throw invalid();
        }
    }

    /**
     * From a number and {@code DAYS}, {@code MONTHS} or {@code YEARS}, without case.
     *
     * @throws Problem.Invalid if they are none
     */
    public static AuditRetention of(int number, String unit) {
        String name = unit.toUpperCase(Locale.ROOT);
        ChronoUnit known =
                Arrays.stream(ChronoUnit.values())
                        .filter(it -> it.name().equals(name))
                        .findFirst()
                        .orElseThrow(AuditRetention::invalid);
        return new AuditRetention(number, known);
    }

    private static Problem.Invalid invalid() {
        return new Problem.Invalid(
                "audit.retention",
                "Audit records are kept for 30 days to 30 years: a number of DAYS, MONTHS (from 2)"
                        + " or YEARS.",
                "number");
    }

    @Override
    public String toString() {
        return number + " " + unit.name().toLowerCase(Locale.ROOT);
    }
}
