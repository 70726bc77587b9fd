package org.watersmeet.platform.schedule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;

/**
 * At the times that a cron expression names on the clocks of a zone.
 *
 * <p>When clocks are put forward or back, an expression of every hour goes on as if nothing had
 * happened: by the time that passes. Of any other each time of the clock counts once: one that is
 * left out is due at the moment of the change, one that comes twice is due the first time.
 */
public record Cron(CronExpression expression, ZoneId zone) implements Schedule {

    /**
     * @throws Problem.Invalid if one of them is none, at the field {@code cron} or {@code timeZone}
     */
    public static Cron of(String expression, String zone) {
        return new Cron(CronExpression.parse(expression), zone(zone));
    }

    private static ZoneId zone(String zone) {
        try {
            if (ZoneId.getAvailableZoneIds().contains(zone)) {
                return ZoneId.of(zone);
            }
        } catch (DateTimeException e) {
            // refused below, like one that is not known
        }
        throw new Problem.Invalid(
                "schedule.zone",
                "There is no such time zone: use a name like Europe/Berlin or UTC.",
                "timeZone");
    }

    @Override
    public String text() {
        return expression + " (" + zone.getId() + ")";
    }

    @Override
    public @Nullable Instant next(Instant after) {
        return expression.everyHour() ? nextByTime(after) : nextByClock(after);
    }

    private @Nullable Instant nextByTime(Instant after) {
        ZoneRules rules = zone.getRules();
        ZoneOffset offset = rules.getOffset(after);
        LocalDateTime local = expression.next(LocalDateTime.ofInstant(after, offset));
        ZoneOffsetTransition change = rules.nextTransition(after);
        while (local != null
                && change != null
                && !local.toInstant(offset).isBefore(change.getInstant())) {
            // the clocks are put before: look again at what they show then
            offset = change.getOffsetAfter();
            local = expression.next(change.getDateTimeAfter().minusNanos(1));
            change = rules.nextTransition(change.getInstant());
        }
        return local == null ? null : local.toInstant(offset);
    }

    private @Nullable Instant nextByClock(Instant after) {
        LocalDateTime local = expression.next(LocalDateTime.ofInstant(after, zone));
        while (local != null && !moment(local).isAfter(after)) {
            // in the hour that comes twice: this was due in the first one
            local = expression.next(local);
        }
        return local == null ? null : moment(local);
    }

    private Instant moment(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    @Override
    public long number(Instant due) {
        return due.getEpochSecond();
    }

    @Override
    public Cron checked(Instant now) {
        if (expression.leastSeconds() < LEAST.toSeconds()) {
            throw new Problem.Invalid(
                    "schedule.often",
                    "Between two runs must be at least %d seconds; for every minute begin with 0."
                            .formatted(LEAST.toSeconds()),
                    "cron");
        }
        if (next(now) == null) {
            throw new Problem.Invalid(
                    "schedule.never", "There is no day to come on which this would run.", "cron");
        }
        return this;
    }
}
