package org.watersmeet.web.admin;

import gg.jte.Content;
import java.util.List;
import org.watersmeet.platform.job.JobState;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Urls;
import org.watersmeet.web.View;

/** The jobs of the cluster by their names. */
public record JobsView(Frame frame, List<JobState> jobs) implements View {

    public JobsView {
        jobs = List.copyOf(jobs);
    }

    /** What a job does. */
    public Content does(JobState job) {
        return JobTexts.does(frame.texts(), job.job());
    }

    /** When it is due. */
    public Content schedule(JobState job) {
        return JobTexts.schedule(frame.texts(), job.schedule());
    }

    /** Its own screen. */
    public String url(JobState job) {
        return JobServlet.SHOW + "?job=" + Urls.encode(job.job());
    }
}
