package org.watersmeet.launcher.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.dmr.ModelNode;
import org.watersmeet.launcher.home.MemberGroup;

/**
 * The applications of the two groups of members, one each. Both have the same name at run time, so
 * that members of both share sessions and caches.
 */
public final class Deployments {

    private static final String RUNTIME_NAME = "watersmeet.ear";

    private final Management management;

    Deployments(Management management) {
        this.management = management;
    }

    /** Gives a group its application; no member of the group may run. */
    public void install(MemberGroup group, Path ear) throws IOException {
        List<ModelNode> steps = new ArrayList<>();
        boolean known = isKnown(group);
        ModelNode put = Management.operation(known ? "full-replace-deployment" : "add");
        if (known) {
            put.get("name").set(group.deployment());
        } else {
            put.get("address").add("deployment", group.deployment());
        }
        put.get("runtime-name").set(RUNTIME_NAME);
        put.get("content").add().get("input-stream-index").set(0);
        steps.add(put);
        if (!isAssigned(group)) {
            ModelNode assign = assignment("add", group);
            assign.get("enabled").set(true);
            steps.add(assign);
        }
        try (InputStream content = Files.newInputStream(ear)) {
            management.runTogether(steps, content);
        }
    }

    /** Takes a group's application away, if it has one; no member of the group may run. */
    public void remove(MemberGroup group) throws IOException {
        List<ModelNode> steps = new ArrayList<>();
        if (isAssigned(group)) {
            steps.add(assignment("remove", group));
        }
        if (isKnown(group)) {
            steps.add(Management.operation("remove", "deployment", group.deployment()));
        }
        if (!steps.isEmpty()) {
            management.runTogether(steps);
        }
    }

    /**
     * How a member's server has taken the application of a group: {@code OK}, {@code FAILED}, or
     * {@code NONE} while it is booting or has another group's.
     */
    public String state(String member, MemberGroup group) throws IOException {
        ModelNode read = Management.operation("read-children-resources", "host", "primary");
        read.get("address").add("server", member);
        read.get("child-type").set("deployment");
        read.get("include-runtime").set(true);
        ModelNode status = management.run(read).get(group.deployment(), "status");
        return status.isDefined() ? status.asString() : "NONE";
    }

    /** Whether a server has booted, well or not. */
    public boolean hasBooted(String member) throws IOException {
        ModelNode read = Management.operation("read-attribute", "host", "primary");
        read.get("address").add("server", member);
        read.get("name").set("server-state");
        return !management.run(read).asString().equals("starting");
    }

    private boolean isKnown(MemberGroup group) throws IOException {
        return names(Management.operation("read-children-names"), group);
    }

    private boolean isAssigned(MemberGroup group) throws IOException {
        return names(
                Management.operation("read-children-names", "server-group", group.label()), group);
    }

    private boolean names(ModelNode read, MemberGroup group) throws IOException {
        read.get("child-type").set("deployment");
        return management.run(read).asList().stream()
                .anyMatch(it -> it.asString().equals(group.deployment()));
    }

    private static ModelNode assignment(String operation, MemberGroup group) {
        return Management.operation(
                operation, "server-group", group.label(), "deployment", group.deployment());
    }
}
