package org.watersmeet.text.rendering;

import org.jspecify.annotations.Nullable;

/** Reads the numbers authors write into attributes and parameters. */
final class Numbers {

    private Numbers() {}

    /** The value if it is a number of 1 to 6 digits, else null. */
    static @Nullable String orNull(@Nullable String value) {
        if (value == null || value.isEmpty() || value.length() > 6) {
            return null;
        }
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return null;
            }
        }
        return value;
    }

    static int orElse(@Nullable String value, int otherwise) {
        String digits = orNull(value == null ? null : value.strip());
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
