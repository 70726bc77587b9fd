package org.watersmeet.web.space;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.PageRef;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.View;

/**
 * Pages of a space that only some may view or edit.
 *
 * @param nextUrl where the list goes on; null at its end
 */
public record RestrictedPagesView(
        Frame frame, Sidebar sidebar, List<Row> rows, @Nullable String nextUrl) implements View {

    /**
     * A restricted page.
     *
     * @param visible whether the reader may view it
     */
    public record Row(PageRef page, boolean view, boolean edit, boolean visible) {}

    public RestrictedPagesView {
        rows = List.copyOf(rows);
    }
}
