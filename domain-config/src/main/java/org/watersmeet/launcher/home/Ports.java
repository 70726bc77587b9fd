package org.watersmeet.launcher.home;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.watersmeet.launcher.console.LauncherFailure;

/**
 * All ports of a site, derived from the balancer's: several homes with different ports run side by
 * side.
 *
 * @param balancer the port people use, 1024–30000
 */
public record Ports(int balancer) {

    /**
     * The highest number of a member: the next one's HTTP port would meet another's JGroups port.
     */
    public static final int HIGHEST_MEMBER = 20;

    public Ports {
        if (balancer < 1024 || balancer > 30_000) {
            throw LauncherFailure.usage(
                    "The port must be between 1024 and 30000, not " + balancer + ".");
        }
    }

    /**
     * HTTP port of member {@code number}, 1–{@value #HIGHEST_MEMBER}, or {@link
     * Site#TEMPORARY_MEMBER}.
     */
    public int member(int number) {
        return balancer + (number == Site.TEMPORARY_MEMBER ? 50 : 100 * number);
    }

    /** Where members register with the balancer. */
    public int registration() {
        return balancer + 10;
    }

    /** The domain controller's management interface. */
    public int management() {
        return balancer + 1910;
    }

    /** JGroups of member {@code number}. */
    public int jgroups(int number) {
        return balancer + 2000 + (number == Site.TEMPORARY_MEMBER ? 5 : 10 * number);
    }

    /** JGroups' failure detection of member {@code number}. */
    public int detection(int number) {
        return jgroups(number) + 1;
    }

    /** The embedded database. */
    public int database() {
        return balancer + 2500;
    }

    /** Refuses a port for TLS that a part of the site has or may get. */
    public void requireOther(int https) {
        boolean taken =
                all(IntStream.rangeClosed(0, HIGHEST_MEMBER).boxed().toList()).contains(https)
                        || https == database();
        if (https > 65_535 || taken) {
            throw LauncherFailure.usage(
                    "--https-port must be a free port up to 65535, and none of the site's own; %d is not."
                            .formatted(https));
        }
    }

    /** All ports that members of these numbers and the parts around them listen on. */
    public List<Integer> all(List<Integer> members) {
        List<Integer> all = new ArrayList<>(List.of(balancer, registration(), management()));
        for (int number : members) {
            all.addAll(List.of(member(number), jgroups(number), detection(number)));
        }
        return all;
    }
}
