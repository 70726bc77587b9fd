package org.watersmeet.text.macro;

import java.util.ArrayList;
import java.util.List;

/**
 * A parameter that a macro understands.
 *
 * @param name empty for the default parameter
 * @param fallback what holds when nothing is written; empty for nothing
 * @param otherNames how older sources name it
 */
public record ParameterDefinition(
        String name, ParameterType type, String fallback, List<String> otherNames) {

    public ParameterDefinition {
        otherNames = List.copyOf(otherNames);
    }

    /** A parameter that may be left out. */
    public static ParameterDefinition of(String name, ParameterType type) {
        return new ParameterDefinition(name, type, "", List.of());
    }

    /** Up to 255 characters. */
    public static ParameterDefinition words(String name) {
        return of(name, new ParameterType.Words(255));
    }

    /** False unless it is said to be true. */
    public static ParameterDefinition flag(String name) {
        return of(name, new ParameterType.Flag()).or("false");
    }

    public static ParameterDefinition whole(String name, int least, int most, int fallback) {
        return of(name, new ParameterType.Whole(least, most)).or(Integer.toString(fallback));
    }

    /** One of some words; the first is what holds when nothing is written. */
    public static ParameterDefinition choice(String name, String... values) {
        return of(name, new ParameterType.Choice(List.of(values))).or(values[0]);
    }

    /** The same, with what holds when nothing is written. */
    public ParameterDefinition or(String value) {
        return new ParameterDefinition(name, type, value, otherNames);
    }

    /** The same, also found under another name. */
    public ParameterDefinition also(String otherName) {
        List<String> names = new ArrayList<>(otherNames);
        names.add(otherName);
        return new ParameterDefinition(name, type, fallback, names);
    }
}
