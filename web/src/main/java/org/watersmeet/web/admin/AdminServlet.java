package org.watersmeet.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.watersmeet.admin.ClusterService;
import org.watersmeet.admin.Readiness;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.cluster.Member;
import org.watersmeet.platform.cluster.Members;
import org.watersmeet.web.ScreenServlet;

/** The console and what it leads to. */
@WebServlet(
        name = "admin",
        urlPatterns = {
            "/admin/console.action",
            "/admin/viewgeneralconfig.action",
            "/admin/cluster.action"
        })
public final class AdminServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;

    /** A member that has missed several heartbeats. */
    private static final Duration SILENT = Duration.ofSeconds(6);

    @Inject transient ClusterService cluster;
    @Inject transient Readiness readiness;
    @Inject transient Permissions permissions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (request.getRequestURI()) {
            case "/admin/cluster.action" -> cluster(request, response);
            default -> {
                permissions.checkAdministrator();
                show(response, new ConsoleView(frames.of(request)));
            }
        }
    }

    private void cluster(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<ClusterView.Member> members =
                cluster.members().stream().map(AdminServlet::member).toList();
        List<ClusterView.Check> checks =
                readiness.checks().stream()
                        .map(check -> new ClusterView.Check(check.name(), check.up(), ""))
                        .toList();
        show(response, new ClusterView(frames.of(request), members, checks));
    }

    private static ClusterView.Member member(Members.Beating member) {
        return new ClusterView.Member(
                member.name(),
                member.silence().compareTo(SILENT) > 0
                        ? ClusterView.State.SILENT
                        : ClusterView.State.SERVING,
                member.startedAt(),
                member.heartbeatAt(),
                member.build(),
                member.name().equals(Member.name()));
    }
}
