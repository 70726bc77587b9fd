package org.watersmeet.text.macro;

import java.util.List;
import java.util.Locale;

/** What may be written into a parameter of a macro. */
public sealed interface ParameterType {

    /** Whether that is a value of this type; never asked about what is blank. */
    boolean accepts(Argument argument);

    /** Any words. */
    record Words(int longest) implements ParameterType {
        @Override
        public boolean accepts(Argument argument) {
            return argument.words().length() <= longest;
        }
    }

    /** A whole number. */
    record Whole(int least, int most) implements ParameterType {
        @Override
        public boolean accepts(Argument argument) {
            Integer number = Notations.whole(argument.words());
            return number != null && number >= least && number <= most;
        }
    }

    /** {@code true} or {@code false}, also as forms send them. */
    record Flag() implements ParameterType {
        @Override
        public boolean accepts(Argument argument) {
            return Notations.flag(argument.words()) != null;
        }
    }

    /**
     * One of some words; upper and lower case are the same.
     *
     * @param values lower case
     */
    record Choice(List<String> values) implements ParameterType {
        public Choice {
            values = List.copyOf(values);
        }

        @Override
        public boolean accepts(Argument argument) {
            return values.contains(argument.words().toLowerCase(Locale.ROOT));
        }
    }

    /** A size on the screen: {@code 30%}, {@code 200px}, {@code 12em}, {@code 200} for pixels. */
    record Length() implements ParameterType {
        @Override
        public boolean accepts(Argument argument) {
            return Notations.isLength(argument.words());
        }
    }

    /** A colour by its name, as {@code #fc0}, or by {@code rgb()} or {@code hsl()}. */
    record Colour() implements ParameterType {
        @Override
        public boolean accepts(Argument argument) {
            return Notations.isColour(argument.words());
        }
    }

    /** A page or a blog post: a link to it, its title, or {@code KEY:Title}. */
    record Page() implements ParameterType {
        @Override
        public boolean accepts(Argument argument) {
            return argument.words().length() <= Notations.LONGEST_NAME;
        }
    }

    /** Users, spaces, labels: links to them, or names with commas between. */
    record Names(int most) implements ParameterType {
        @Override
        public boolean accepts(Argument argument) {
            return Math.max(argument.names().size(), argument.targets().size()) <= most;
        }
    }

    /** A file: a link to it, or its name. */
    record File() implements ParameterType {
        @Override
        public boolean accepts(Argument argument) {
            return argument.words().length() <= Notations.LONGEST_NAME;
        }
    }

    /** A span of time: {@code 7d}, {@code 12h}, {@code 2w}, {@code 3m} for months. */
    record Span() implements ParameterType {
        @Override
        public boolean accepts(Argument argument) {
            return Notations.days(argument.words()) != null;
        }
    }

    /** A day as {@code 2026-11-23}. */
    record Day() implements ParameterType {
        @Override
        public boolean accepts(Argument argument) {
            return Notations.day(argument.words()) != null;
        }
    }
}
