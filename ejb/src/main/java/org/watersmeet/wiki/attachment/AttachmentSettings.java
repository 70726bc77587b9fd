package org.watersmeet.wiki.attachment;

import java.time.Duration;

/**
 * Limits of uploads.
 *
 * @param maxBytes of one file, 1 byte to 100 GiB
 * @param maxTime of one upload, after which it is given up
 */
public record AttachmentSettings(long maxBytes, Duration maxTime) {

    /** Largest file, bytes, 1 to 107,374,182,400 (100 GiB), default 104,857,600 (100 MiB). */
    static final String MAX_BYTES = "watersmeet.files.max-bytes";

    /** Longest upload, seconds, 10 to 86,400, default 600: the balancer's limit. */
    static final String MAX_SECONDS = "watersmeet.files.max-seconds";

    /** Files of one request. */
    public static final int MAX_FILES = 100;

    /** What the operator has set. */
    public static AttachmentSettings current() {
        return new AttachmentSettings(
                number(MAX_BYTES, 104_857_600L, 1, 107_374_182_400L),
                Duration.ofSeconds(number(MAX_SECONDS, 600, 10, 86_400)));
    }

    private static long number(String name, long usual, long min, long max) {
        long value = Long.getLong(name, usual);
        if (value < min || value > max) {
            throw new IllegalStateException(
                    "%s must be %d to %d, not %d".formatted(name, min, max, value));
        }
        return value;
    }
}
