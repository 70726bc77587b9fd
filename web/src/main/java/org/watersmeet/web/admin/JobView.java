package org.watersmeet.web.admin;

import gg.jte.Content;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.platform.job.JobRun;
import org.watersmeet.platform.job.JobState;
import org.watersmeet.platform.schedule.Cron;
import org.watersmeet.platform.schedule.Every;
import org.watersmeet.platform.schedule.Schedule;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/**
 * One job: when it runs, to be changed, and its runs, the last one first.
 *
 * @param typed what stands in the form
 * @param preview the next runs by what stands there; none if nobody asked for them
 * @param olderUrl where the list of runs goes on; null at its end
 */
public record JobView(
        Frame frame,
        JobState job,
        Fields typed,
        List<Instant> preview,
        List<JobRun> runs,
        @Nullable String olderUrl,
        FormProblems problems)
        implements View {

    public JobView {
        preview = List.copyOf(preview);
        runs = List.copyOf(runs);
    }

    /**
     * The form, as it is typed.
     *
     * @param kind {@code own}, {@code every} or {@code cron}
     */
    public record Fields(String kind, String everySeconds, String cron, String timeZone) {

        static final String OWN = "own";
        static final String EVERY = "every";
        static final String CRON = "cron";

        /**
         * @param zone for whoever begins a cron expression
         */
        static Fields of(JobState job, ZoneId zone) {
            Schedule schedule = job.schedule();
            String seconds = schedule instanceof Every every ? "" + every.period().toSeconds() : "";
            if (schedule instanceof Cron cron) {
                return new Fields(
                        job.changed() ? CRON : OWN,
                        seconds,
                        cron.expression().text(),
                        cron.zone().getId());
            }
            return new Fields(job.changed() ? EVERY : OWN, seconds, "", zone.getId());
        }
    }

    /** What the job does. */
    public Content does() {
        return JobTexts.does(frame.texts(), job.job());
    }

    /** When it is due. */
    public Content schedule() {
        return JobTexts.schedule(frame.texts(), job.schedule());
    }

    /** When it is due if nobody has set anything else. */
    public Content own() {
        return JobTexts.schedule(frame.texts(), job.own());
    }

    /** Where its effects are, and how often they count. */
    public Content effects() {
        return JobTexts.effects(frame.texts(), job.effects());
    }
}
