package org.watersmeet.web.admin;

import java.time.Instant;
import java.util.List;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/** The members and the checks of the one that answers. */
public record ClusterView(Frame frame, List<Member> members, List<Check> checks) implements View {

    /** What a member does now. */
    public enum State {
        STARTING,
        SERVING,
        DRAINING,
        /** No heartbeat for longer than the limit. */
        SILENT
    }

    /**
     * One server of the cluster.
     *
     * @param build of the software it runs
     * @param self whether it answers this request
     */
    public record Member(
            String name,
            State state,
            Instant started,
            Instant heartbeat,
            String build,
            boolean self) {}

    /**
     * One thing a member needs.
     *
     * @param detail a figure or the failure, in plain words; may be empty
     */
    public record Check(String name, boolean up, String detail) {}

    public ClusterView {
        members = List.copyOf(members);
        checks = List.copyOf(checks);
    }
}
