package org.watersmeet.launcher.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.watersmeet.launcher.console.Json;

/**
 * A site at one moment.
 *
 * @param url the address people use
 * @param version of the installed build
 */
public record SiteStatus(
        String url,
        String version,
        PartStatus supervisor,
        PartStatus balancer,
        PartStatus controller,
        PartStatus database,
        List<PartStatus> members) {

    /** All parts, in the order of {@code status}. */
    public List<PartStatus> parts() {
        return Stream.concat(
                        Stream.of(supervisor, balancer, controller, database), members.stream())
                .toList();
    }

    /** Whether every part is ready. */
    public boolean running() {
        return parts().stream().allMatch(PartStatus::ready);
    }

    /** Whether no process of the site runs. */
    public boolean down() {
        return parts().stream().noneMatch(PartStatus::runs);
    }

    /** {@code running}, {@code degraded} or {@code down}. */
    public String state() {
        return running() ? "running" : down() ? "down" : "degraded";
    }

    /** Exit code of {@code status}: 0 running, 3 degraded, 4 down. */
    public int exitCode() {
        return running() ? 0 : down() ? 4 : 3;
    }

    /** The JSON that tests and operators rely on (operators-guide.md). */
    public String toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", url);
        json.put("state", state());
        json.put("version", version);
        json.put("supervisor", supervisor.toJson());
        json.put("balancer", balancer.toJson());
        json.put("controller", controller.toJson());
        json.put("database", database.toJson());
        json.put("members", members.stream().map(PartStatus::toJson).toList());
        return Json.write(json);
    }

    /** The same for people, one part a line. */
    public String toText() {
        StringBuilder text = new StringBuilder("Watersmeet " + version + " is " + state());
        text.append(down() ? "" : ": " + url);
        for (PartStatus part : parts()) {
            String pid = part.runs() ? Long.toString(part.pid().getAsLong()) : "-";
            String address = String.valueOf(part.details().getOrDefault("url", ""));
            text.append(
                    "\n  %-11s %-9s %7s  %s"
                            .formatted(part.name(), part.state().label(), pid, address)
                            .stripTrailing());
        }
        return text.toString();
    }
}
