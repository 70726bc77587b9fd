package org.watersmeet.web.page;

import gg.jte.Content;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Person;
import org.watersmeet.web.View;

/**
 * Two revisions of a page in one text.
 *
 * @param page as it is now
 * @param body the later text with the differences marked, normally a {@link
 *     org.watersmeet.web.RenderedBody}
 * @param finding what the comparison found
 * @param previousUrl what the earlier side itself changed; null if it is the first revision
 * @param nextUrl what was changed after the later side; null if that is the current revision
 */
public record CompareView(
        Frame frame,
        PageHead page,
        Side before,
        Side after,
        Content body,
        Finding finding,
        boolean mayRestore,
        @Nullable String previousUrl,
        @Nullable String nextUrl)
        implements View {

    /** One of the two revisions. */
    public record Side(
            int revision,
            String title,
            Person author,
            Instant saved,
            String comment,
            boolean minorEdit) {}

    /** How the two texts compare. */
    public enum Finding {
        DIFFERENT,
        /** There is nothing to mark. */
        EQUAL,
        /** Too long to be compared in detail: more is marked than differs. */
        COARSE
    }

    /** Whether the page was renamed in between. */
    public boolean renamed() {
        return !before.title().equals(after.title());
    }

    /** Whether going back to the earlier side would change anything. */
    public boolean mayRestoreBefore() {
        return mayRestore && before.revision() != page.revision();
    }
}
