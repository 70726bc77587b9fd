package org.watersmeet.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.watersmeet.admin.JobService;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.platform.job.JobRun;
import org.watersmeet.platform.job.JobState;
import org.watersmeet.platform.schedule.Cron;
import org.watersmeet.platform.schedule.Every;
import org.watersmeet.platform.schedule.Schedule;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.web.Urls;

/** One job: its runs, and when it runs. */
@WebServlet(
        name = "job",
        urlPatterns = {JobServlet.SHOW, JobServlet.CHANGE})
public final class JobServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;

    static final String SHOW = "/admin/scheduledjobs/viewscheduledjob.action";
    static final String CHANGE = "/admin/scheduledjobs/changescheduledjob.action";

    private static final int A_PAGE = 50;
    private static final int PREVIEW = 5;

    @Inject transient JobService jobs;

    @Override
    protected Takes takes(String address) {
        return address.equals(SHOW) ? Takes.READING : Takes.CHANGES;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        JobState job = jobs.get(parameter(request, "job"));
        Frame frame = frames.of(request);
        JobView.Fields fields = JobView.Fields.of(job, frame.zone());
        show(response, view(request, frame, job, fields, List.of(), FormProblems.NONE));
    }

    /** Changes it, or shows what a change would mean. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        JobState job = jobs.get(parameter(request, "job"));
        JobView.Fields typed =
                new JobView.Fields(
                        parameter(request, "kind"),
                        parameter(request, "everySeconds").strip(),
                        parameter(request, "cron").strip(),
                        parameter(request, "timeZone").strip());
        Frame frame = frames.of(request);
        try {
            Schedule schedule = schedule(job, typed).checked(job.now());
            if (parameter(request, "preview").isEmpty()) {
                change(job, typed, schedule);
                redirect(response, url(job), Outcome.JOB_SCHEDULED);
            } else {
                List<Instant> preview = schedule.upcoming(job.now(), PREVIEW);
                show(response, view(request, frame, job, typed, preview, FormProblems.NONE));
            }
        } catch (Problem.Invalid e) {
            FormProblems problems = FormProblems.of(e, "kind", "everySeconds", "cron", "timeZone");
            show(response, 400, view(request, frame, job, typed, List.of(), problems));
        }
    }

    private void change(JobState job, JobView.Fields typed, Schedule schedule) {
        if (typed.kind().equals(JobView.Fields.OWN)) {
            jobs.reset(job.job());
        } else {
            jobs.set(job.job(), schedule);
        }
    }

    private static Schedule schedule(JobState job, JobView.Fields typed) {
        return switch (typed.kind()) {
            case JobView.Fields.OWN -> job.own();
            case JobView.Fields.EVERY -> Every.ofSeconds(seconds(typed.everySeconds()));
            case JobView.Fields.CRON -> Cron.of(typed.cron(), typed.timeZone());
            default ->
                    throw new Problem.Invalid(
                            "job.kind",
                            "Choose one of the three ways to say when it runs.",
                            "kind");
        };
    }

    /** What is missing or no number is 0, which is too short. */
    private static long seconds(String typed) {
        return typed.matches("[0-9]{1,9}") ? Long.parseLong(typed) : 0;
    }

    private JobView view(
            HttpServletRequest request,
            Frame frame,
            JobState job,
            JobView.Fields typed,
            List<Instant> preview,
            FormProblems problems) {
        int start = Math.clamp(number(request, "start", 0), 0, 100_000);
        Slice<JobRun> runs = jobs.runs(job.job(), start, A_PAGE);
        String older = runs.more() ? url(job) + "&start=" + (start + A_PAGE) : null;
        return new JobView(frame, job, typed, preview, runs.items(), older, problems);
    }

    private static String url(JobState job) {
        return SHOW + "?job=" + Urls.encode(job.job());
    }
}
