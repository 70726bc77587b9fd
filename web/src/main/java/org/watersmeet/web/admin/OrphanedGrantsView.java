package org.watersmeet.web.admin;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.people.permission.NamedSubject;
import org.watersmeet.web.Frame;
import org.watersmeet.web.PermissionTexts;
import org.watersmeet.web.View;

/**
 * Grants and restrictions whose group or user is gone.
 *
 * @param nextUrl where the list goes on; null at its end
 */
public record OrphanedGrantsView(Frame frame, List<Row> rows, @Nullable String nextUrl)
        implements View {

    /**
     * One of them.
     *
     * @param where the space, or the page that is restricted
     * @param url where it is changed
     * @param what is granted or restricted
     */
    public record Row(String where, String url, NamedSubject subject, Content what) {}

    public OrphanedGrantsView {
        rows = List.copyOf(rows);
    }

    /** Who is gone. */
    public Content who(Row row) {
        return PermissionTexts.who(frame.texts(), row.subject());
    }
}
