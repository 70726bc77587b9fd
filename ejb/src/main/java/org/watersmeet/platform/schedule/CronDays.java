package org.watersmeet.platform.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.BitSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watersmeet.kernel.Problem;

/** The days of a cron expression: by their place in the month, or by their place in the week. */
final class CronDays {

    private static final String ANY = "?";

    private static final Pattern BEFORE_LAST = Pattern.compile("L(?:-([0-9]{1,2}))?");
    private static final Pattern NEAREST = Pattern.compile("([0-9]{1,2})W");
    private static final Pattern LAST_OF_KIND = Pattern.compile("([0-9A-Z]{1,3})L");
    private static final Pattern NTH_OF_KIND = Pattern.compile("([0-9A-Z]{1,3})#([1-5])");

    private CronDays() {}

    /**
     * @throws Problem.Invalid if a field is wrong, or both name days
     */
    static Predicate<LocalDate> of(String ofMonth, String ofWeek) {
        boolean anyOfMonth = ofMonth.equals(ANY) || ofMonth.equals("*");
        boolean anyOfWeek = ofWeek.equals(ANY) || ofWeek.equals("*");
        if (!anyOfMonth && !anyOfWeek) {
            throw CronExpression.invalid(
                    "Either the day of the month or the day of the week must be ?.");
        }
        if (ofMonth.equals(ANY) && ofWeek.equals(ANY)) {
            throw CronExpression.invalid(
                    "Only one of day of the month and day of the week can be ?.");
        }
        if (anyOfMonth && anyOfWeek) {
            return day -> true;
        }
        return anyOfWeek ? ofMonth(ofMonth) : ofWeek(ofWeek);
    }

    private static Predicate<LocalDate> ofMonth(String list) {
        Predicate<LocalDate> days = day -> false;
        for (String item : list.split(",", -1)) {
            days = days.or(itemOfMonth(item));
        }
        return days;
    }

    private static Predicate<LocalDate> itemOfMonth(String item) {
        Matcher last = BEFORE_LAST.matcher(item);
        if (last.matches()) {
            int before = last.group(1) == null ? 0 : Integer.parseInt(last.group(1));
            if (before > 30) {
                throw CronExpression.invalid(item + " is before each month: at most L-30.");
            }
            return day -> day.getDayOfMonth() == day.lengthOfMonth() - before;
        }
        if (item.equals("LW")) {
            return day -> day.equals(workday(day, day.lengthOfMonth()));
        }
        Matcher nearest = NEAREST.matcher(item);
        if (nearest.matches()) {
            int wanted = CronField.DAY_OF_MONTH.number(nearest.group(1));
            return day -> wanted <= day.lengthOfMonth() && day.equals(workday(day, wanted));
        }
        BitSet numbers = CronField.DAY_OF_MONTH.parse(item);
        return day -> numbers.get(day.getDayOfMonth());
    }

    /** The day from Monday to Friday that is nearest to a day, in the same month. */
    private static LocalDate workday(LocalDate month, int dayOfMonth) {
        LocalDate day = month.withDayOfMonth(dayOfMonth);
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return dayOfMonth == 1 ? day.plusDays(2) : day.minusDays(1);
        }
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return dayOfMonth == day.lengthOfMonth() ? day.minusDays(2) : day.plusDays(1);
        }
        return day;
    }

    private static Predicate<LocalDate> ofWeek(String list) {
        Predicate<LocalDate> days = day -> false;
        for (String item : list.split(",", -1)) {
            days = days.or(itemOfWeek(item));
        }
        return days;
    }

    private static Predicate<LocalDate> itemOfWeek(String item) {
        if (item.equals("L")) {
            return day -> number(day) == 7;
        }
        Matcher last = LAST_OF_KIND.matcher(item);
        if (last.matches()) {
            int wanted = CronField.DAY_OF_WEEK.number(last.group(1));
            return day ->
                    number(day) == wanted
                            && day.equals(
                                    day.with(TemporalAdjusters.lastInMonth(day.getDayOfWeek())));
        }
        Matcher nth = NTH_OF_KIND.matcher(item);
        if (nth.matches()) {
            int wanted = CronField.DAY_OF_WEEK.number(nth.group(1));
            int place = Integer.parseInt(nth.group(2));
            return day -> number(day) == wanted && (day.getDayOfMonth() - 1) / 7 + 1 == place;
        }
        BitSet numbers = CronField.DAY_OF_WEEK.parse(item);
        return day -> numbers.get(number(day));
    }

    /** From 1 for Sunday, as Quartz counts. */
    private static int number(LocalDate day) {
        return day.getDayOfWeek().getValue() % 7 + 1;
    }
}
