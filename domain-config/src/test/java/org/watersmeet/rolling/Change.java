package org.watersmeet.rolling;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.watersmeet.site.LaunchedSite;
import org.watersmeet.site.Member;
import org.watersmeet.traffic.Traffic;

/**
 * What an operator does to a site that people use.
 *
 * @param exit the code with which it should end
 */
public record Change(String name, int exit, Act act) {

    private static final int PEOPLE = 20;
    private static final int LOOKS_PER_SECOND = 50;

    /** Before, between and after changes. */
    private static final long QUIET_MILLIS = 3_000;

    /** No exit code: a deployment that was refused at once shows nothing. */
    private static final int NOTHING_TOUCHED = -1;

    /** Does it and returns the exit code. */
    @FunctionalInterface
    public interface Act {
        int on(LaunchedSite site) throws IOException, InterruptedException;
    }

    /** What people saw. */
    public record Seen(Traffic traffic, List<String> wrong) {

        /** Everything that should not have happened. */
        public List<String> violations() {
            List<String> all = new ArrayList<>(wrong);
            all.addAll(traffic.failures());
            return all;
        }
    }

    /** A deployment that should end with this code, and not before it has touched a member. */
    public static Change deployment(String name, int exit, Path ear) {
        return new Change(
                name,
                exit,
                site -> {
                    List<Long> before = processes(site);
                    int code = site.attempt("deploy", ear.toString());
                    return processes(site).equals(before) ? NOTHING_TOUCHED : code;
                });
    }

    private static List<Long> processes(LaunchedSite site)
            throws IOException, InterruptedException {
        List<Long> processes = new ArrayList<>();
        for (JsonNode member : site.status().path("members")) {
            processes.add(member.path("pid").asLong());
        }
        return processes;
    }

    /** A member more, for a moment. */
    public static Change memberComesAndGoes() {
        return new Change(
                "a member added and removed",
                0,
                site -> {
                    Member added = site.addMember();
                    site.removeMember(added.name());
                    return 0;
                });
    }

    /**
     * Makes changes, one after the other, while people use the site.
     *
     * @param space that does not exist yet
     */
    public static Seen under(LaunchedSite site, String space, List<Change> changes)
            throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        Traffic traffic =
                Traffic.begin(
                        site.balancer(), site.administrator(), space, PEOPLE, LOOKS_PER_SECOND);
        try (traffic) {
            Thread.sleep(QUIET_MILLIS);
            for (Change change : changes) {
                int exit = change.act().on(site);
                if (exit != change.exit()) {
                    wrong.add(change.name() + " ended with " + exit);
                }
                Thread.sleep(QUIET_MILLIS);
            }
        }
        return new Seen(traffic, wrong);
    }
}
