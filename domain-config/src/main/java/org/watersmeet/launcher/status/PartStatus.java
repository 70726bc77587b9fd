package org.watersmeet.launcher.status;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * One part of a site at one moment.
 *
 * @param name supervisor, balancer, controller, database or a member's name
 * @param pid its process, empty when it is dead or not on this machine
 * @param details what only this kind of part has, in the order of the JSON
 */
public record PartStatus(String name, OptionalLong pid, State state, Map<String, Object> details) {

    /** A part without details. */
    public PartStatus(String name, OptionalLong pid, State state) {
        this(name, pid, state, Map.of());
    }

    /** Whether it does its work. */
    public boolean ready() {
        return state == State.READY;
    }

    boolean runs() {
        return pid.isPresent();
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        if (details.containsKey("url")) {
            json.put("url", details.get("url"));
        }
        json.put("pid", pid.isPresent() ? pid.getAsLong() : null);
        details.forEach(json::putIfAbsent);
        json.put("state", state.label());
        return json;
    }
}
