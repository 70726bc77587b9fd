package org.watersmeet.web.user;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/**
 * The groups of the site, by name, and a form for a new one.
 *
 * @param query what names begin with; empty for all
 * @param name what was typed for a new group
 * @param nextUrl where the list goes on; null at its end
 */
public record GroupsView(
        Frame frame,
        String query,
        String name,
        List<Row> rows,
        @Nullable String nextUrl,
        FormProblems problems)
        implements View {

    /** One group and how many are in it. */
    public record Row(String name, long users, long groups) {

        public String url() {
            return GroupView.url(name);
        }
    }

    public GroupsView {
        rows = List.copyOf(rows);
    }
}
