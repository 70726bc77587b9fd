package org.watersmeet.launcher.domain;

import java.io.IOException;
import org.jboss.dmr.ModelNode;
import org.watersmeet.launcher.home.Site;

/**
 * Lets requests in to a member that runs, and keeps them away before it stops.
 *
 * <p>A member registers with the balancer as soon as its application is deployed. One that shall be
 * looked at first is started with the address of a balancer that does not exist, and told the real
 * one afterwards; from then on it is like every other.
 */
public final class Door {

    private static final String LOOPBACK = "127.0.0.1";

    private final Management management;

    Door(Management management) {
        this.management = management;
    }

    /** Whether the member was described to be started without requests. */
    public boolean isShut(String member) throws IOException {
        ModelNode read = registration("read-attribute", member);
        read.get("name").set("value");
        return management.run(read).asString().equals(DomainSettings.NOBODY);
    }

    /** Lets the balancer send requests to the member, also after a crash of either. */
    public void open(Site site, String member) throws IOException {
        String port = Integer.toString(site.ports().registration());
        management.run(proxy("add-proxy", member, port));
        management.run(proxy("remove-proxy", member, DomainSettings.NOBODY));
        ModelNode write = registration("write-attribute", member);
        write.get("name").set("value");
        write.get("value").set(port);
        management.run(write);
    }

    /**
     * Tells the balancer to send the member no more requests, and waits up to {@code seconds} until
     * those it has sent are answered.
     */
    public void shut(String member, int seconds) throws IOException {
        ModelNode stop = modcluster("stop", member);
        stop.get("waittime").set(seconds);
        management.run(stop);
    }

    private static ModelNode proxy(String operation, String member, String port) {
        ModelNode change = modcluster(operation, member);
        change.get("host").set(LOOPBACK);
        change.get("port").set(Integer.parseInt(port));
        return change;
    }

    private static ModelNode modcluster(String operation, String member) {
        return Management.operation(
                operation,
                "host",
                "primary",
                "server",
                member,
                "subsystem",
                "modcluster",
                "proxy",
                "default");
    }

    private static ModelNode registration(String operation, String member) {
        return DomainModel.onProperty(operation, member, DomainSettings.REGISTRATION);
    }
}
