package org.watersmeet.web.page;

import java.time.Instant;
import java.util.List;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/** The reader's drafts, the one typed last first. */
public record DraftsView(Frame frame, List<Row> rows) implements View {

    /**
     * One draft.
     *
     * @param url the editor that opens it
     * @param title as typed; may be empty
     * @param fresh whether it is to be a new page or blog post
     * @param behind whether the page was changed since
     */
    public record Row(
            long id,
            String url,
            String title,
            String space,
            Instant kept,
            boolean fresh,
            boolean behind) {}

    public DraftsView {
        rows = List.copyOf(rows);
    }
}
