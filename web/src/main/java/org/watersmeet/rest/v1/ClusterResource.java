package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.admin.ClusterActivity;
import org.watersmeet.admin.ClusterService;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.platform.cluster.Member;
import org.watersmeet.platform.cluster.MemberEvent;
import org.watersmeet.platform.cluster.MemberFigures;
import org.watersmeet.platform.cluster.MemberRow;

/** {@code /rest/api/cluster}: the members and their history; ours, for administrators. */
@Path("cluster")
@RequestScoped
public class ClusterResource {

    private static final int EVENTS = 100;

    @Inject ClusterService cluster;

    /** All members of the last hour: a handful, so there are no pages. */
    @GET
    @Path("nodes")
    public Response nodes() {
        ClusterActivity activity = cluster.activity();
        Set<String> heard = cluster.heard();
        List<MemberRow> members = cluster.members();
        ObjectNode json = Json.object();
        ArrayNode results = json.putArray("results");
        members.forEach(row -> results.add(node(row, activity, heard)));
        json.put("size", members.size());
        json.put("answeredBy", Member.name());
        json.put("signIns", activity.signins());
        return Json.ok(json);
    }

    private static ObjectNode node(MemberRow row, ClusterActivity activity, Set<String> heard) {
        ObjectNode json = Json.object();
        json.put("name", row.name());
        json.put("state", row.live() ? row.state().name() : "SILENT");
        json.put("heard", row.self() || heard.contains(row.incarnation()));
        json.put("build", row.build());
        json.put("address", row.address());
        json.put("startedAt", row.startedAt().toString());
        json.put("uptimeSeconds", row.uptime().toSeconds());
        json.put("heartbeatAt", row.heartbeatAt().toString());
        json.put("silenceMillis", row.silence().toMillis());
        MemberFigures figures = row.figures();
        json.put("requestsPerSecond", figures.requestsPerSecond());
        json.put("p95Millis", figures.p95Millis());
        json.put("systemLoad", figures.systemLoad());
        json.put("heapUsed", figures.heapUsed());
        json.put("heapMax", figures.heapMax());
        json.put("cacheHitRate", figures.hitRate());
        ArrayNode jobs = json.putArray("jobs");
        activity.of(row.name()).forEach(jobs::add);
        return json;
    }

    /**
     * What has happened, the newest first.
     *
     * @param before id of an event that is not in it
     */
    @GET
    @Path("events")
    public Response events(@QueryParam("before") @Nullable String before) {
        Slice<MemberEvent> events = cluster.events(place(before), EVENTS);
        ObjectNode json = Json.object();
        ArrayNode results = json.putArray("results");
        events.items()
                .forEach(
                        event ->
                                results.addObject()
                                        .put("id", event.id())
                                        .put("node", event.member())
                                        .put("kind", event.kind().name())
                                        .put("since", event.since().toString())
                                        .put("build", event.build())
                                        .put("toldBy", event.toldBy()));
        json.put("size", events.items().size());
        json.put("more", events.more());
        return Json.ok(json);
    }

    private static long place(@Nullable String before) {
        if (before == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(before);
        } catch (NumberFormatException e) {
            throw new Problem.Invalid("cluster.before", "before is the id of an event.", "before");
        }
    }
}
