package org.watersmeet.rest.v1;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The {@code expand} parameter: names with dots, in lists, repeated; unknown ones are ignored.
 *
 * @param names every name with all its prefixes
 */
record Expand(Set<String> names) {

    /** What is beyond is not looked at: nobody needs it, and nothing may grow with it. */
    private static final int MAX_NAMES = 100;

    /** A longer name is none of ours; it would have as many prefixes as dots. */
    private static final int MAX_LENGTH = 200;

    static Expand of(List<String> parameters, String usual) {
        Set<String> names = new HashSet<>();
        List<String> given = parameters.isEmpty() ? List.of(usual) : parameters;
        given.stream()
                .flatMap(parameter -> Arrays.stream(parameter.split(",", MAX_NAMES + 1)))
                .limit(MAX_NAMES)
                .filter(name -> name.length() <= MAX_LENGTH)
                .forEach(name -> add(names, name.strip()));
        return new Expand(Set.copyOf(names));
    }

    private static void add(Set<String> names, String name) {
        for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
            names.add(name.substring(0, dot));
        }
        if (!name.isEmpty()) {
            names.add(name);
        }
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** The same request with more names. */
    Expand and(String... more) {
        Set<String> all = new HashSet<>(names);
        for (String name : more) {
            add(all, name);
        }
        return new Expand(Set.copyOf(all));
    }

    /** What is asked for below a name: for {@code space}, {@code space.homepage} gives homepage. */
    Expand below(String name) {
        String prefix = name + ".";
        Set<String> below = new HashSet<>();
        for (String each : names) {
            if (each.startsWith(prefix)) {
                below.add(each.substring(prefix.length()));
            }
        }
        return new Expand(Set.copyOf(below));
    }
}
