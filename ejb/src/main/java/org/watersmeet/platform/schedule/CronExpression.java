package org.watersmeet.platform.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;

/**
 * Six or seven fields as Confluence and Quartz write them: second, minute, hour, day of the month,
 * month, day of the week, and perhaps the year. Each is {@code *}, a number, a range {@code 8-17},
 * a step {@code 0/15}, or a list of these; months and days have English names too. Of the two days
 * one is {@code ?}. Days of the month know {@code L}, {@code L-3}, {@code 15W} and {@code LW}; days
 * of the week, from 1 for Sunday, {@code 6L} and {@code 6#3}.
 *
 * @see <a
 *     href="https://www.quartz-scheduler.org/documentation/quartz-2.3.0/tutorials/crontrigger.html">Quartz:
 *     CronTrigger</a>
 */
public final class CronExpression {

    private static final int MAX_LENGTH = 200;
    private static final int MAX_DAYS = 366 * 230;

    private final String text;
    private final BitSet seconds;
    private final BitSet minutes;
    private final BitSet hours;
    private final BitSet months;
    private final BitSet years;
    private final Predicate<LocalDate> days;

    private CronExpression(String text, List<String> fields) {
        this.text = text;
        this.seconds = CronField.SECOND.parse(fields.get(0));
        this.minutes = CronField.MINUTE.parse(fields.get(1));
        this.hours = CronField.HOUR.parse(fields.get(2));
        this.months = CronField.MONTH.parse(fields.get(4));
        this.days = CronDays.of(fields.get(3), fields.get(5));
        this.years = CronField.YEAR.parse(fields.size() > 6 ? fields.get(6) : "*");
    }

    /**
     * @param text blanks around and between the fields do not count, nor does case
     * @throws Problem.Invalid at the field {@code cron}, saying which part is wrong and what could
     *     stand there
     */
    public static CronExpression parse(String text) {
        String normal = text.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        List<String> fields = List.of(normal.split(" "));
        if (normal.length() > MAX_LENGTH || fields.size() < 6 || fields.size() > 7) {
            throw invalid(
                    "A cron expression has six fields: second, minute, hour, day of the month,"
                            + " month, day of the week. For every day at 02:30: 0 30 2 * * ?");
        }
        return new CronExpression(normal, fields);
    }

    static Problem.Invalid invalid(String message) {
        return new Problem.Invalid("schedule.cron", message, "cron");
    }

    /** Upper case, one blank between fields. */
    public String text() {
        return text;
    }

    /** Whether no hour is left out. */
    boolean everyHour() {
        return hours.cardinality() == 24;
    }

    /** The least distance of two times within a minute and over its end, seconds, 1–60. */
    int leastSeconds() {
        int first = seconds.nextSetBit(0);
        int least = 60;
        for (int at = first; at >= 0; ) {
            int next = seconds.nextSetBit(at + 1);
            least = Math.min(least, next < 0 ? 60 - at + first : next - at);
            at = next;
        }
        return least;
    }

    /** The first time after another on a clock that nobody puts; null if there is none any more. */
    @Nullable LocalDateTime next(LocalDateTime after) {
        LocalDate date = after.toLocalDate();
        LocalTime time = timeAfter(after.toLocalTime());
        if (time != null && isOn(date)) {
            return date.atTime(time);
        }
        LocalTime first =
                LocalTime.of(hours.nextSetBit(0), minutes.nextSetBit(0), seconds.nextSetBit(0));
        for (int i = 0; i < MAX_DAYS; i++) {
            date = date.plusDays(1);
            if (isOn(date)) {
                return date.atTime(first);
            }
        }
        return null;
    }

    private boolean isOn(LocalDate date) {
        return years.get(date.getYear()) && months.get(date.getMonthValue()) && days.test(date);
    }

    private @Nullable LocalTime timeAfter(LocalTime time) {
        if (hours.get(time.getHour())) {
            if (minutes.get(time.getMinute())) {
                int second = seconds.nextSetBit(time.getSecond() + 1);
                if (second >= 0) {
                    return LocalTime.of(time.getHour(), time.getMinute(), second);
                }
            }
            int minute = minutes.nextSetBit(time.getMinute() + 1);
            if (minute >= 0) {
                return LocalTime.of(time.getHour(), minute, seconds.nextSetBit(0));
            }
        }
        int hour = hours.nextSetBit(time.getHour() + 1);
        return hour < 0 ? null : LocalTime.of(hour, minutes.nextSetBit(0), seconds.nextSetBit(0));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CronExpression cron && cron.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
