package org.watersmeet.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.admin.ClusterService;
import org.watersmeet.admin.JobService;
import org.watersmeet.admin.Readiness;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.cluster.Member;
import org.watersmeet.platform.cluster.Members;
import org.watersmeet.platform.job.JobRun;
import org.watersmeet.web.ScreenServlet;

/** The console and what it leads to. */
@WebServlet(
        name = "admin",
        urlPatterns = {
            "/admin/console.action",
            "/admin/viewgeneralconfig.action",
            "/admin/scheduledjobs/viewscheduledjobs.action",
            "/admin/cluster.action"
        })
public final class AdminServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    private static final int RUNS = 100;

    /** A member that has missed several heartbeats. */
    private static final Duration SILENT = Duration.ofSeconds(6);

    @Inject transient JobService jobs;
    @Inject transient ClusterService cluster;
    @Inject transient Readiness readiness;
    @Inject transient Permissions permissions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (request.getRequestURI()) {
            case "/admin/scheduledjobs/viewscheduledjobs.action" -> jobs(request, response);
            case "/admin/cluster.action" -> cluster(request, response);
            default -> {
                permissions.checkAdministrator();
                show(response, new ConsoleView(frames.of(request)));
            }
        }
    }

    private void jobs(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<JobsView.Run> runs =
                jobs.recentRuns(RUNS).stream()
                        .filter(run -> run.startedAt() != null)
                        .map(AdminServlet::run)
                        .toList();
        show(response, new JobsView(frames.of(request), runs, null));
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

    private static JobsView.Run run(JobRun run) {
        Instant started = run.startedAt() == null ? run.firesAt() : run.startedAt();
        Instant done = run.doneAt();
        return new JobsView.Run(
                run.job(),
                run.firesAt(),
                run.member() == null ? "" : run.member(),
                started,
                done == null ? null : Duration.between(started, done),
                outcome(run.outcome()),
                run.token(),
                run.detail());
    }

    private static JobsView.Outcome outcome(@Nullable String outcome) {
        if (outcome == null) {
            return JobsView.Outcome.RUNNING;
        }
        return outcome.equals("DONE") ? JobsView.Outcome.DONE : JobsView.Outcome.FAILED;
    }
}
