package org.watersmeet.text.markup.wiki;

/** What a line begins. */
enum LineKind {
    BLANK,
    TEXT,
    HEADING,
    QUOTE,
    RULE,
    LIST,
    TABLE;

    private static final int LEAST_DASHES = 4;

    static LineKind of(WikiText text, int from, int to) {
        int start = text.skipBlank(from, to);
        if (start == to) {
            return BLANK;
        }
        return switch (text.at(start)) {
            case '|' -> TABLE;
            case 'h' -> isHeading(text, start, to) ? HEADING : TEXT;
            case 'b' ->
                    text.startsWith("bq.", start, to) && space(text, start + 3, to) ? QUOTE : TEXT;
            case '*', '#' -> isItem(text, start, to) ? LIST : TEXT;
            case '-' -> {
                if (isRule(text, start, to)) {
                    yield RULE;
                }
                yield isItem(text, start, to) ? LIST : TEXT;
            }
            default -> TEXT;
        };
    }

    /** Offset after the signs of an item that begins there; {@code start} if none does. */
    static int afterMarker(WikiText text, int start, int to) {
        int end = start;
        while (end < to && isMarker(text.at(end))) {
            end++;
        }
        // Several dashes alone are a dash, as in print.
        boolean dashes = end - start > 1 && text.slice(start, end).chars().allMatch(c -> c == '-');
        return space(text, end, to) && !dashes ? end : start;
    }

    private static boolean isItem(WikiText text, int start, int to) {
        return afterMarker(text, start, to) > start;
    }

    private static boolean isMarker(char c) {
        return c == '*' || c == '#' || c == '-';
    }

    private static boolean isHeading(WikiText text, int start, int to) {
        char level = text.at(start + 1, start, to);
        return level >= '1'
                && level <= '6'
                && text.at(start + 2, start, to) == '.'
                && space(text, start + 3, to);
    }

    private static boolean isRule(WikiText text, int start, int to) {
        int end = start;
        while (end < to && text.at(end) == '-') {
            end++;
        }
        return end - start >= LEAST_DASHES && text.skipBlank(end, to) == to;
    }

    private static boolean space(WikiText text, int offset, int to) {
        return offset >= to || Character.isWhitespace(text.at(offset));
    }
}
