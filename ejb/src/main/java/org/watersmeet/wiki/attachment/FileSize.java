package org.watersmeet.wiki.attachment;

import java.util.Locale;

/** Sizes as people read them. */
public final class FileSize {

    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

    private FileSize() {}

    /**
     * In the largest unit of 1,024 that leaves at least 1, one decimal below 10: {@code 1.5 MB}.
     */
    public static String text(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1_024 && unit < UNITS.length - 1) {
            value /= 1_024;
            unit++;
        }
        boolean decimal = unit > 0 && value < 10 && value != Math.rint(value);
        return String.format(Locale.ROOT, decimal ? "%.1f %s" : "%.0f %s", value, UNITS[unit]);
    }
}
