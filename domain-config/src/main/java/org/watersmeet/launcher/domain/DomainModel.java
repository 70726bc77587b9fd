package org.watersmeet.launcher.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.dmr.ModelNode;
import org.watersmeet.launcher.home.Build;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Site;

/** What the launcher asks of the domain controller. */
public final class DomainModel {

    /** Name of the balancer's server. */
    public static final String BALANCER = "balancer";

    private static final String[] HOST = {"host", "primary"};
    private static final String EAR = "watersmeet.ear";
    private static final String GROUP = "members-a";

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
    public void configure(Home home, Site site, Build build, boolean jsonLogs) throws IOException {
        List<ModelNode> steps = new ArrayList<>();
        for (String server : existingServers()) {
            steps.add(onServer("remove", server));
        }
        new BalancerTls(management).configure(site);
        addServer(steps, BALANCER, "balancer", DomainSettings.ofBalancer(home, site));
        for (int number : site.members()) {
            addServer(
                    steps,
                    Site.memberName(number),
                    GROUP,
                    DomainSettings.ofMember(site, build, number));
        }
        chooseLogFormat(steps, jsonLogs);
        addDeployment(steps);
        try (InputStream ear = Files.newInputStream(home.application())) {
            management.runTogether(steps, ear);
        }
    }

    private List<String> existingServers() throws IOException {
        ModelNode read = Management.operation("read-children-names", HOST);
        read.get("child-type").set("server-config");
        return management.run(read).asList().stream().map(ModelNode::asString).toList();
    }

    /** Adds one member to the running domain. */
    public void addMember(Site site, Build build, int number) throws IOException {
        String name = Site.memberName(number);
        if (existingServers().contains(name)) {
            return;
        }
        List<ModelNode> steps = new ArrayList<>();
        addServer(steps, name, GROUP, DomainSettings.ofMember(site, build, number));
        management.runTogether(steps);
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
                (property, value) -> {
                    ModelNode set = Management.operation("add", HOST);
                    set.get("address").add("server-config", name);
                    set.get("address").add("system-property", property);
                    set.get("value").set(value);
                    steps.add(set);
                });
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

    private void addDeployment(List<ModelNode> steps) throws IOException {
        ModelNode read = Management.operation("read-children-names");
        read.get("child-type").set("deployment");
        boolean known =
                management.run(read).asList().stream().anyMatch(d -> d.asString().equals(EAR));
        ModelNode put = Management.operation(known ? "full-replace-deployment" : "add");
        if (known) {
            put.get("name").set(EAR);
        } else {
            put.get("address").add("deployment", EAR);
        }
        put.get("runtime-name").set(EAR);
        put.get("content").add().get("input-stream-index").set(0);
        steps.add(put);
        if (!known) {
            ModelNode assign =
                    Management.operation("add", "server-group", GROUP, "deployment", EAR);
            assign.get("enabled").set(true);
            steps.add(assign);
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
