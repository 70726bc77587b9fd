package org.watersmeet.web.longtask;

import java.util.LinkedHashMap;
import java.util.Map;
import org.watersmeet.platform.job.LongTask;
import org.watersmeet.web.Samples;
import org.watersmeet.web.View;

/** The screen of a long task, in its states. */
public final class LongTaskSamples {

    private final Samples samples;

    public LongTaskSamples(Samples samples) {
        this.samples = samples;
    }

    public Map<String, View> all() {
        Map<String, View> views = new LinkedHashMap<>();
        views.put("task-begins", task(LongTaskView.Kind.OTHER, 0, LongTask.Outcome.OPEN));
        views.put("task-runs", task(LongTaskView.Kind.DELETE_SPACE, 480, LongTask.Outcome.OPEN));
        views.put("task-done", task(LongTaskView.Kind.EMPTY_TRASH, 800, LongTask.Outcome.DONE));
        views.put("task-failed", task(LongTaskView.Kind.COPY_SPACE, 16, LongTask.Outcome.FAILED));
        views.put("task-copies", task(LongTaskView.Kind.COPY_PAGES, 400, LongTask.Outcome.OPEN));
        return views;
    }

    private LongTaskView task(LongTaskView.Kind kind, int done, LongTask.Outcome outcome) {
        return new LongTaskView(
                samples.frame(),
                1001,
                kind,
                samples.say("Operations"),
                done / 8,
                done,
                done == 0 ? 0 : 800,
                outcome,
                samples.say("The database does not answer just now."),
                "/spacedirectory/view.action");
    }
}
