package org.watersmeet.text.macro;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How authors write numbers, sizes, colours, times. Each reader answers null or false, never
 * throws.
 */
final class Notations {

    static final int LONGEST_NAME = 512;

    private static final int MOST_DIGITS = 6;
    private static final int LONGEST_COLOUR = 40;
    private static final List<String> UNITS = List.of("px", "%", "em", "rem", "pt", "vw");
    private static final List<String> COLOUR_FUNCTIONS = List.of("rgb(", "rgba(", "hsl(", "hsla(");

    private Notations() {}

    static @Nullable Integer whole(String words) {
        boolean negative = words.startsWith("-");
        String digits = negative ? words.substring(1) : words;
        if (digits.isEmpty() || digits.length() > MOST_DIGITS || !isDigits(digits)) {
            return null;
        }
        return negative ? -Integer.parseInt(digits) : Integer.valueOf(digits);
    }

    static @Nullable Boolean flag(String words) {
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> null;
        };
    }

    static boolean isLength(String words) {
        String number = words.strip();
        for (String unit : UNITS) {
            if (number.endsWith(unit)) {
                number = number.substring(0, number.length() - unit.length()).strip();
                break;
            }
        }
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        String fraction = point < 0 ? "0" : number.substring(point + 1);
        return isShortNumber(whole) && isShortNumber(fraction);
    }

    private static boolean isShortNumber(String digits) {
        return !digits.isEmpty() && digits.length() <= MOST_DIGITS && isDigits(digits);
    }

    static boolean isColour(String words) {
        String colour = words.strip().toLowerCase(Locale.ROOT);
        if (colour.isEmpty() || colour.length() > LONGEST_COLOUR) {
            return false;
        }
        if (colour.startsWith("#")) {
            String digits = colour.substring(1);
            return List.of(3, 4, 6, 8).contains(digits.length())
                    && digits.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
        }
        if (colour.endsWith(")")) {
            return COLOUR_FUNCTIONS.stream().anyMatch(colour::startsWith)
                    && colour.substring(colour.indexOf('(') + 1, colour.length() - 1)
                            .chars()
                            .allMatch(c -> isDigit(c) || ".,% /".indexOf(c) >= 0);
        }
        return colour.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** The number of days; a part of a day counts as one. */
    static @Nullable Integer days(String words) {
        String span = words.strip().toLowerCase(Locale.ROOT);
        int letters = span.length();
        while (letters > 0 && !isDigit(span.charAt(letters - 1))) {
            letters--;
        }
        Integer number = whole(span.substring(0, letters));
        if (number == null || number < 0) {
            return null;
        }
        return switch (span.substring(letters).strip()) {
            case "h" -> (number + 23) / 24;
            case "", "d" -> number;
            case "w" -> number * 7;
            case "m" -> number * 30;
            case "y" -> number * 365;
            default -> null;
        };
    }

    static @Nullable LocalDate day(String words) {
        try {
            return LocalDate.parse(words.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(Notations::isDigit);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
