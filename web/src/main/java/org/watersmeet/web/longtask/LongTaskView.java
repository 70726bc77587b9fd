package org.watersmeet.web.longtask;

import org.watersmeet.platform.job.LongTask;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/**
 * How far a long task is.
 *
 * @param kind what is done; its words are chosen by it
 * @param subject what it is done to
 * @param message why it failed
 * @param nextUrl where to go on when it is done
 */
public record LongTaskView(
        Frame frame,
        long id,
        Kind kind,
        String subject,
        int percentage,
        long done,
        long total,
        LongTask.Outcome outcome,
        String message,
        String nextUrl)
        implements View {

    /** What long tasks do. */
    public enum Kind {
        DELETE_SPACE,
        EMPTY_TRASH,
        COPY_SPACE,
        COPY_PAGES,
        OTHER
    }

    public boolean open() {
        return outcome == LongTask.Outcome.OPEN;
    }
}
