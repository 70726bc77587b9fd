package org.watersmeet.web.pagetemplate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.View;

/**
 * The templates of a space, or of the whole site.
 *
 * @param sidebar null for the whole site
 * @param mayChange whether the reader keeps them
 * @param nextUrl where the list goes on; null at its end
 */
public record TemplatesView(
        Frame frame,
        @Nullable Sidebar sidebar,
        List<TemplateRow> rows,
        boolean mayChange,
        @Nullable String nextUrl)
        implements View {

    public TemplatesView {
        rows = List.copyOf(rows);
    }

    /** Where a new one is written. */
    public String createUrl() {
        return sidebar == null
                ? TemplateUrls.CREATE
                : TemplateUrls.CREATE + "?key=" + sidebar.space().parameter();
    }
}
