package org.watersmeet.rest.v1;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The {@code expand} parameter: names with dots, in lists, repeated; unknown ones are ignored.
 *
 * @param names every name with all its prefixes
 */
record Expand(Set<String> names) {

    /** Longer input is cut: nobody needs it, and nothing may grow with it. */
    private static final int MAX_NAMES = 100;

    static Expand of(List<String> parameters, String usual) {
        Set<String> names = new HashSet<>();
        for (String parameter : parameters.isEmpty() ? List.of(usual) : parameters) {
            for (String name : parameter.split(",", MAX_NAMES)) {
                add(names, name.strip());
            }
        }
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
