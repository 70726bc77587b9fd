package org.watersmeet.wiki.task;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list of tasks in the order of their days: the task that was shown last.
 *
 * @param due null when it names no day
 * @param place in the body of its page
 */
public record TaskCursor(@Nullable LocalDate due, long content, int place) {

    /** Reads what {@link #text} writes; null, for the beginning, when it is anything else. */
    public static @Nullable TaskCursor parse(String text) {
        String[] parts = text.split("_", -1);
        if (parts.length != 3) {
            return null;
        }
        try {
            LocalDate due = parts[0].isEmpty() ? null : LocalDate.parse(parts[0]);
            return new TaskCursor(due, Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** The form that addresses have. */
    public String text() {
        return (due == null ? "" : due) + "_" + content + "_" + place;
    }
}
