package org.watersmeet.rolling;

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

    /** A deployment that should end with this code. */
    public static Change deployment(String name, int exit, Path ear) {
        return new Change(name, exit, site -> site.attempt("deploy", ear.toString()));
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
