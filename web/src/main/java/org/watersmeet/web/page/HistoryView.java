package org.watersmeet.web.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Person;
import org.watersmeet.web.View;

/**
 * The revisions of a page, newest first.
 *
 * @param page as it is now
 * @param olderUrl where the list goes on; null at its end
 */
public record HistoryView(
        Frame frame, PageHead page, List<Row> rows, boolean mayRestore, @Nullable String olderUrl)
        implements View {

    /** One revision. */
    public record Row(
            int revision, Person author, Instant saved, String comment, boolean minorEdit) {}

    public HistoryView {
        rows = List.copyOf(rows);
    }

    /** Whether there are two revisions to choose from. */
    public boolean comparable() {
        return rows.size() > 1;
    }

    /** Where one revision is compared with another. */
    public String compareUrl(int from, int to) {
        return PageUrls.compare(page.id(), from, to);
    }
}
