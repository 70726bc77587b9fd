package org.watersmeet.launcher.home;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * What is wanted of the parts of a running site. Commands write it, the supervisor brings it about:
 * so a command needs no connection to the supervisor, and a new supervisor knows what the old one
 * did.
 *
 * @param down whether the whole site shall end
 * @param starts how often each part has been asked to start; a part that was never asked is not in
 *     it
 * @param stopped parts that shall stay stopped, by name
 * @param arriving members that shall run without requests, until they are found to be well
 */
public record Wanted(
        boolean down,
        Map<String, Integer> starts,
        Map<String, Boolean> stopped,
        Set<String> arriving) {

    private static final String START = "start.";
    private static final String STOPPED = "stopped.";
    private static final String ARRIVING = "arriving.";

    public Wanted {
        starts = Map.copyOf(starts);
        stopped = Map.copyOf(stopped);
        arriving = Set.copyOf(arriving);
    }

    /** All parts of the site are wanted, none has been asked twice. */
    public static Wanted up() {
        return new Wanted(false, Map.of(), Map.of(), Set.of());
    }

    /** The whole site shall end. */
    public Wanted allDown() {
        return new Wanted(true, starts, stopped, arriving);
    }

    /** The part shall run; asked again, it is started again even where nothing is respawned. */
    public Wanted started(String part) {
        Map<String, Integer> more = new HashMap<>(starts);
        more.merge(part, 1, Integer::sum);
        Map<String, Boolean> less = new HashMap<>(stopped);
        less.remove(part);
        return new Wanted(down, more, less, without(arriving, part));
    }

    /** The member shall run, but the balancer shall not know it yet. */
    public Wanted arriving(String member) {
        Wanted running = started(member);
        Set<String> more = new HashSet<>(arriving);
        more.add(member);
        return new Wanted(down, running.starts, running.stopped, more);
    }

    /** The member that has arrived shall get requests. */
    public Wanted admitted(String member) {
        return new Wanted(down, starts, stopped, without(arriving, member));
    }

    /** The part is no longer of the site. */
    public Wanted forgotten(String part) {
        Map<String, Integer> otherStarts = new HashMap<>(starts);
        otherStarts.remove(part);
        Map<String, Boolean> otherStopped = new HashMap<>(stopped);
        otherStopped.remove(part);
        return new Wanted(down, otherStarts, otherStopped, without(arriving, part));
    }

    /** Whether the member shall run without requests. */
    public boolean isArriving(String member) {
        return arriving.contains(member);
    }

    private static Set<String> without(Set<String> names, String name) {
        Set<String> others = new HashSet<>(names);
        others.remove(name);
        return others;
    }

    /** The part shall be drained and stay stopped. */
    public Wanted stopped(String part) {
        Map<String, Boolean> more = new HashMap<>(stopped);
        more.put(part, true);
        return new Wanted(down, starts, more, without(arriving, part));
    }

    /** Whether the part is to be stopped. */
    public boolean isStopped(String part) {
        return down || stopped.containsKey(part);
    }

    /** How often the part has been asked to start, 0 when only the site was. */
    public int startsOf(String part) {
        return starts.getOrDefault(part, 0);
    }

    Properties toProperties() {
        Properties properties = new Properties();
        properties.setProperty("down", Boolean.toString(down));
        starts.forEach((part, times) -> properties.setProperty(START + part, times.toString()));
        stopped.forEach((part, ignored) -> properties.setProperty(STOPPED + part, "true"));
        arriving.forEach(part -> properties.setProperty(ARRIVING + part, "true"));
        return properties;
    }

    static Wanted of(Properties properties) {
        Map<String, Integer> starts = new HashMap<>();
        Map<String, Boolean> stopped = new HashMap<>();
        Set<String> arriving = new HashSet<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(START)) {
                starts.put(
                        name.substring(START.length()),
                        Integer.valueOf(properties.getProperty(name)));
            } else if (name.startsWith(STOPPED)) {
                stopped.put(name.substring(STOPPED.length()), true);
            } else if (name.startsWith(ARRIVING)) {
                arriving.add(name.substring(ARRIVING.length()));
            }
        }
        return new Wanted(
                Boolean.parseBoolean(properties.getProperty("down", "true")),
                starts,
                stopped,
                arriving);
    }
}
