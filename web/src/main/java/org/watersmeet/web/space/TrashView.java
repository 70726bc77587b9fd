package org.watersmeet.web.space;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.PageRef;
import org.watersmeet.web.Person;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.View;

/**
 * Deleted pages of a space, the last one first.
 *
 * @param retentionDays after so many days a page is purged by itself
 * @param mayPurge for good, before its time
 * @param olderUrl where the list goes on; null at its end
 */
public record TrashView(
        Frame frame,
        Sidebar sidebar,
        List<Row> rows,
        int retentionDays,
        boolean mayPurge,
        @Nullable String olderUrl)
        implements View {

    /** One deleted page. */
    public record Row(PageRef page, Person deletedBy, Instant deleted) {

        /** A deleted page is found by its id alone: its title may be another page's by now. */
        public String url() {
            return "/pages/viewpage.action?pageId=" + page.id();
        }
    }

    public TrashView {
        rows = List.copyOf(rows);
    }
}
