package org.watersmeet.web.space;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.PageRef;
import org.watersmeet.web.Person;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.View;

/**
 * The blog posts of a space, the latest first.
 *
 * @param mayPublish whether the reader may write one
 * @param olderUrl where the list goes on; null at its end
 */
public record BlogView(
        Frame frame, Sidebar sidebar, List<Row> rows, boolean mayPublish, @Nullable String olderUrl)
        implements View {

    /** One post. */
    public record Row(PageRef post, Person author, LocalDate day, Instant published) {}

    public BlogView {
        rows = List.copyOf(rows);
    }
}
