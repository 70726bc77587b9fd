package org.watersmeet.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.admin.ClusterActivity;
import org.watersmeet.admin.ClusterService;
import org.watersmeet.admin.Readiness;
import org.watersmeet.kernel.Slice;
import org.watersmeet.platform.cluster.MemberEvent;
import org.watersmeet.platform.cluster.MemberRow;
import org.watersmeet.web.ScreenServlet;

/** The members, how they stand with each other, and what has happened to them. */
@WebServlet(name = "cluster", urlPatterns = ClusterServlet.SHOW)
public final class ClusterServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    private static final int A_PAGE = 50;

    static final String SHOW = "/admin/cluster.action";

    @Inject transient ClusterService cluster;
    @Inject transient Readiness readiness;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ClusterActivity activity = cluster.activity();
        Set<String> heard = cluster.heard();
        List<ClusterView.Member> members =
                cluster.members().stream().map(row -> member(row, activity, heard)).toList();
        Slice<MemberEvent> events = cluster.events(before(request), A_PAGE);
        show(
                response,
                new ClusterView(
                        frames.of(request),
                        members,
                        readiness.checks(),
                        cluster.caches(),
                        activity.signins(),
                        events.items(),
                        older(events)));
    }

    private static ClusterView.Member member(
            MemberRow row, ClusterActivity activity, Set<String> heard) {
        return new ClusterView.Member(
                row,
                row.live() ? ClusterView.State.of(row.state()) : ClusterView.State.SILENT,
                heard.contains(row.incarnation()),
                activity.of(row.name()));
    }

    private static long before(HttpServletRequest request) {
        try {
            return Long.parseLong(parameter(request, "before"));
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE; // no place is named: from the newest on
        }
    }

    private static @Nullable String older(Slice<MemberEvent> events) {
        return events.more()
                ? SHOW + "?before=" + events.items().get(events.items().size() - 1).id()
                : null;
    }
}
