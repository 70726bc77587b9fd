package org.watersmeet.platform.schedule;

import java.util.BitSet;
import java.util.List;
import org.watersmeet.kernel.Problem;

/** A field of a cron expression: its numbers and their names. */
enum CronField {
    SECOND("second", 0, 59, List.of()),
    MINUTE("minute", 0, 59, List.of()),
    HOUR("hour", 0, 23, List.of()),
    DAY_OF_MONTH("day of the month", 1, 31, List.of()),
    MONTH(
            "month",
            1,
            12,
            List.of(
                    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV",
                    "DEC")),
    DAY_OF_WEEK("day of the week", 1, 7, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT")),
    YEAR("year", 1970, 2199, List.of());

    private final String title;
    private final int least;
    private final int most;
    private final List<String> names;

    CronField(String title, int least, int most, List<String> names) {
        this.title = title;
        this.least = least;
        this.most = most;
        this.names = names;
    }

    /**
     * All numbers that a list of items names; never none.
     *
     * @throws Problem.Invalid if an item is none
     */
    BitSet parse(String list) {
        BitSet numbers = new BitSet();
        // -1: what stands behind the last comma is an item, too
        for (String item : list.split(",", -1)) {
            add(item, numbers);
        }
        return numbers;
    }

    private void add(String item, BitSet numbers) {
        int slash = item.indexOf('/');
        String range = slash < 0 ? item : item.substring(0, slash);
        int step = slash < 0 ? 1 : step(item, item.substring(slash + 1));
        int dash = range.indexOf('-');
        if (range.equals("*")) {
            add(least, most, step, numbers);
        } else if (dash >= 0) {
            add(number(range.substring(0, dash)), number(range.substring(dash + 1)), step, numbers);
        } else {
            int from = number(range);
            add(from, slash < 0 ? from : most, step, numbers);
        }
    }

    /** A range may go over the end: FRI-MON, 22-2. */
    private void add(int from, int to, int step, BitSet numbers) {
        int size = most - least + 1;
        int last = to < from && this != YEAR ? to + size : to;
        if (last < from) {
            throw CronExpression.invalid("The years " + from + "-" + to + " go backwards.");
        }
        for (int number = from; number <= last; number += step) {
            numbers.set(number > most ? number - size : number);
        }
    }

    private int step(String item, String step) {
        int size = most - least + 1;
        if (!step.matches("[0-9]{1,4}")
                || Integer.parseInt(step) < 1
                || Integer.parseInt(step) > size) {
            throw CronExpression.invalid(
                    "%s: the step of the %s must be between 1 and %d."
                            .formatted(item, title, size));
        }
        return Integer.parseInt(step);
    }

    /**
     * One number, or the name of one.
     *
     * @throws Problem.Invalid if it is none of this field
     */
    int number(String text) {
        int name = names.indexOf(text);
        if (name >= 0) {
            return least + name;
        }
        if (text.matches("[0-9]{1,4}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw CronExpression.invalid(
                "%s is no %s: it is a number between %d and %d%s."
                        .formatted(
                                text.isEmpty() ? "Nothing" : text,
                                title,
                                least,
                                most,
                                names.isEmpty()
                                        ? ""
                                        : ", or " + names.getFirst() + " to " + names.getLast()));
    }
}
