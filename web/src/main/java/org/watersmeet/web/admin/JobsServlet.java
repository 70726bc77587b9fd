package org.watersmeet.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.watersmeet.admin.JobService;
import org.watersmeet.kernel.Problem;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.FormScreen;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.Urls;

/** The jobs of the cluster: run, pause and resume them. */
@WebServlet(
        name = "jobs",
        urlPatterns = {JobsServlet.SHOW, JobsServlet.RUN, JobsServlet.PAUSE, JobsServlet.RESUME})
public final class JobsServlet extends FormScreen {

    private static final long serialVersionUID = 1L;

    static final String SHOW = "/admin/scheduledjobs/viewscheduledjobs.action";
    static final String RUN = "/admin/scheduledjobs/runscheduledjob.action";
    static final String PAUSE = "/admin/scheduledjobs/disablescheduledjob.action";
    static final String RESUME = "/admin/scheduledjobs/enablescheduledjob.action";

    @Inject transient JobService jobs;

    @Override
    protected String shown() {
        return SHOW;
    }

    @Override
    protected JobsView view(HttpServletRequest request, FormProblems problems) {
        return new JobsView(frames.of(request), jobs.all());
    }

    /** Goes on where it was asked for: among all jobs, or at the one. */
    @Override
    protected Done change(HttpServletRequest request) {
        String job = parameter(request, "job");
        Outcome outcome = change(request.getRequestURI(), job);
        return new Done(
                parameter(request, "at").equals("job")
                        ? JobServlet.SHOW + "?job=" + Urls.encode(job)
                        : SHOW,
                outcome);
    }

    private Outcome change(String address, String job) {
        switch (address) {
            case PAUSE -> {
                jobs.pause(job);
                return Outcome.JOB_PAUSED;
            }
            case RESUME -> {
                jobs.resume(job);
                return Outcome.JOB_RESUMED;
            }
            default -> {
                jobs.run(job);
                return Outcome.JOB_ASKED;
            }
        }
    }

    @Override
    protected FormProblems refused(Problem problem) {
        return FormProblems.of("", problem);
    }
}
