package org.watersmeet.web.attachment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of a file is sent (RFC 9110, 14).
 *
 * @param from the first byte, from 0
 * @param length how many; 0 only of an empty file, or when nothing fits
 * @param kind whether it is the answer to a range that was asked for
 */
record ByteRange(long from, long length, Kind kind) {

    enum Kind {
        WHOLE,
        PART,
        UNSATISFIABLE
    }

    /** One range; digits are limited, so they fit. */
    private static final Pattern SINGLE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /**
     * @param header null when there is none; what is not one single range counts as none
     */
    static ByteRange of(@Nullable String header, long size) {
        Matcher range = header == null ? null : SINGLE.matcher(header);
        if (range == null || !range.matches()) {
            return whole(size);
        }
        String first = range.group(1);
        String last = range.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? whole(size) : suffix(Long.parseLong(last), size);
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        if (!last.isEmpty() && Long.parseLong(last) < from) {
            return whole(size); // not a valid range at all
        }
        return from >= size ? unsatisfiable() : new ByteRange(from, to - from + 1, Kind.PART);
    }

    private static ByteRange suffix(long length, long size) {
        if (length == 0 || size == 0) {
            return unsatisfiable();
        }
        long count = Math.min(length, size);
        return new ByteRange(size - count, count, Kind.PART);
    }

    private static ByteRange whole(long size) {
        return new ByteRange(0, size, Kind.WHOLE);
    }

    private static ByteRange unsatisfiable() {
        return new ByteRange(0, 0, Kind.UNSATISFIABLE);
    }

    /** The header {@code Content-Range}. */
    String contentRange(long size) {
        return kind == Kind.UNSATISFIABLE
                ? "bytes */" + size
                : "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
