package org.watersmeet.launcher.home;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What is wanted of the parts of a running site. Commands write it, the supervisor brings it about:
 * so a command needs no connection to the supervisor, and a new supervisor knows what the old one
 * did.
 *
 * @param down whether the whole site shall end
 * @param starts how often each part has been asked to start; a part that was never asked is not in
 *     it
 * @param stopped parts that shall stay stopped, by name
 */
public record Wanted(boolean down, Map<String, Integer> starts, Map<String, Boolean> stopped) {

    private static final String START = "start.";
    private static final String STOPPED = "stopped.";

    public Wanted {
        starts = Map.copyOf(starts);
        stopped = Map.copyOf(stopped);
    }

    /** All parts of the site are wanted, none has been asked twice. */
    public static Wanted up() {
        return new Wanted(false, Map.of(), Map.of());
    }

    /** The whole site shall end. */
    public Wanted allDown() {
        return new Wanted(true, starts, stopped);
    }

    /** The part shall run; asked again, it is started again even where nothing is respawned. */
    public Wanted started(String part) {
        Map<String, Integer> more = new HashMap<>(starts);
        more.merge(part, 1, Integer::sum);
        Map<String, Boolean> less = new HashMap<>(stopped);
        less.remove(part);
        return new Wanted(down, more, less);
    }

    /** The part shall be drained and stay stopped. */
    public Wanted stopped(String part) {
        Map<String, Boolean> more = new HashMap<>(stopped);
        more.put(part, true);
        return new Wanted(down, starts, more);
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
        return properties;
    }

    static Wanted of(Properties properties) {
        Map<String, Integer> starts = new HashMap<>();
        Map<String, Boolean> stopped = new HashMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(START)) {
                starts.put(
                        name.substring(START.length()),
                        Integer.valueOf(properties.getProperty(name)));
            } else if (name.startsWith(STOPPED)) {
                stopped.put(name.substring(STOPPED.length()), true);
            }
        }
        return new Wanted(
                Boolean.parseBoolean(properties.getProperty("down", "true")), starts, stopped);
    }
}
