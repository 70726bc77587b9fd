package org.watersmeet.text.rendering;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that an author wrote. Java's engine can take exponential time over a hostile
 * one, so it gets a number of steps for all texts together; after them nothing matches.
 */
public final class BoundedPattern {

    private static final int LONGEST = 100;
    private static final int LONGEST_TEXT = 200;
    private static final int STEPS = 200_000;

    private final Pattern pattern;
    private int left = STEPS;

    private BoundedPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Null when nothing is written, or what is not an expression. */
    public static @Nullable BoundedPattern of(String expression) {
        if (expression.isEmpty() || expression.length() > LONGEST) {
            return null;
        }
        try {
            return new BoundedPattern(Pattern.compile(expression));
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    /** Whether the whole text, as far as it is looked at, is what the expression says. */
    public boolean matches(String text) {
        if (left <= 0) {
            return false;
        }
        String start = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        try {
            return pattern.matcher(new Counted(start)).matches();
        } catch (Exhausted e) {
            return false;
        }
    }

    /** Each look at a character is a step. */
    private final class Counted implements CharSequence {
        private final String text;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (--left <= 0) {
                throw new Exhausted();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super(null, null, false, false);
        }
    }
}
