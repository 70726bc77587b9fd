package org.watersmeet.launcher.domain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.dmr.ModelNode;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Placement;
import org.watersmeet.launcher.home.Site;

/** What the launcher asks of the domain controller. */
public final class DomainModel {

    /** Name of the balancer's server. */
    public static final String BALANCER = "balancer";

    private static final String[] HOST = {"host", "primary"};

    private final Management management;

    public DomainModel(Management management) {
        this.management = management;
    }

    /** Whether the controller runs and takes operations. */
    public boolean isReady() throws IOException {
        ModelNode read = Management.operation("read-attribute", HOST);
        read.get("name").set("host-state");
        return management.run(read).asString().equals("running");
    }

    /**
     * Describes the servers of the site anew and puts the installed application into the content
     * repository, while no server runs: so a member boots once, with its application.
     */
    public void configure(Home home, Site site, Placement placement, boolean jsonLogs)
            throws IOException {
        List<ModelNode> steps = new ArrayList<>();
        for (String server : existingServers()) {
            steps.add(onServer("remove", server));
        }
        new BalancerTls(management).configure(site);
        addServer(steps, BALANCER, "balancer", DomainSettings.ofBalancer(home, site));
        for (int number : site.members()) {
            String name = Site.memberName(number);
            addServer(
                    steps,
                    name,
                    placement.group(name).label(),
                    DomainSettings.ofMember(site, placement.build(name), number));
        }
        chooseLogFormat(steps, jsonLogs);
        management.runTogether(steps);
        deployments().remove(placement.serving().other());
        deployments().install(placement.serving(), home.application());
    }

    /** The applications of the groups. */
    public Deployments deployments() {
        return new Deployments(management);
    }

    /** What leads requests to members. */
    public Door door() {
        return new Door(management);
    }

    private List<String> existingServers() throws IOException {
        ModelNode read = Management.operation("read-children-names", HOST);
        read.get("child-type").set("server-config");
        return management.run(read).asList().stream().map(ModelNode::asString).toList();
    }

    /** Describes one member, which does not run, as it shall be started. */
    public void describeMember(Site site, Placement placement, int number, boolean routed)
            throws IOException {
        String name = Site.memberName(number);
        String group = placement.group(name).label();
        Map<String, String> properties =
                DomainSettings.ofMember(site, placement.build(name), number);
        if (!routed) {
            properties.put(DomainSettings.REGISTRATION, DomainSettings.NOBODY);
        }
        List<ModelNode> steps = new ArrayList<>();
        if (existingServers().contains(name)) {
            changeServer(steps, name, group, properties);
        } else {
            addServer(steps, name, group, properties);
        }
        if (!steps.isEmpty()) {
            management.runTogether(steps);
        }
    }

    private void changeServer(
            List<ModelNode> steps, String name, String group, Map<String, String> properties)
            throws IOException {
        ModelNode read = onServer("read-resource", name);
        read.get("recursive").set(true);
        ModelNode now = management.run(read);
        if (!now.get("group").asString().equals(group)) {
            ModelNode write = onServer("write-attribute", name);
            write.get("name").set("group");
            write.get("value").set(group);
            steps.add(write);
        }
        properties.forEach(
                (property, value) -> {
                    ModelNode known = now.get("system-property", property, "value");
                    if (!known.isDefined()) {
                        steps.add(withValue(onProperty("add", name, property), value));
                    } else if (!known.asString().equals(value)) {
                        ModelNode write = onProperty("write-attribute", name, property);
                        write.get("name").set("value");
                        steps.add(withValue(write, value));
                    }
                });
    }

    /** On a system property that a server is described with. */
    static ModelNode onProperty(String operation, String server, String property) {
        return Management.operation(
                operation, "host", "primary", "server-config", server, "system-property", property);
    }

    private static ModelNode withValue(ModelNode step, String value) {
        step.get("value").set(value);
        return step;
    }

    /** Forgets a server that has stopped. */
    public void removeServer(String name) throws IOException {
        management.run(onServer("remove", name));
    }

    private static void addServer(
            List<ModelNode> steps, String name, String group, Map<String, String> properties) {
        ModelNode add = onServer("add", name);
        add.get("group").set(group);
        // the supervisor starts servers, when their database is there
        add.get("auto-start").set(false);
        steps.add(add);
        properties.forEach(
                (property, value) ->
                        steps.add(withValue(onProperty("add", name, property), value)));
    }

    private static void chooseLogFormat(List<ModelNode> steps, boolean json) {
        for (String profile : List.of("members", "load-balancer")) {
            ModelNode write =
                    Management.operation(
                            "write-attribute",
                            "profile",
                            profile,
                            "subsystem",
                            "logging",
                            "size-rotating-file-handler",
                            "SIZED");
            write.get("name").set("named-formatter");
            write.get("value").set(json ? "JSON" : "PATTERN");
            steps.add(write);
        }
    }

    /** Starts a server; returns when its process has begun, not when it is ready. */
    public void start(String server) throws IOException {
        ModelNode start = onServer("start", server);
        start.get("blocking").set(false);
        management.run(start);
    }

    /** Lets a server finish its requests for up to {@code seconds}, then ends it. */
    public void stop(String server, int seconds) throws IOException {
        ModelNode stop = onServer("stop", server);
        stop.get("suspend-timeout").set(seconds);
        stop.get("blocking").set(true);
        management.run(stop);
    }

    /**
     * Whether the host controller knows that the server does not run. It learns of a killed process
     * a moment later than the machine; a start in that moment is lost.
     */
    public boolean isStopped(String server) throws IOException {
        if (!existingServers().contains(server)) {
            return true;
        }
        ModelNode read = onServer("read-attribute", server);
        read.get("name").set("status");
        return List.of("STOPPED", "DISABLED", "FAILED").contains(management.run(read).asString());
    }

    /** Drains all servers for up to {@code seconds} and ends the domain with its processes. */
    public void shutdown(int seconds) throws IOException {
        ModelNode shutdown = Management.operation("shutdown", HOST);
        shutdown.get("suspend-timeout").set(seconds);
        management.run(shutdown);
    }

    private static ModelNode onServer(String operation, String server) {
        return Management.operation(operation, "host", "primary", "server-config", server);
    }
}
