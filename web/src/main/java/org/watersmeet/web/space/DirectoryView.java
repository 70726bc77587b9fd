package org.watersmeet.web.space;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.web.View;

/**
 * The spaces the reader may see, by name.
 *
 * @param label only those that bear it; empty for all
 * @param archived whether those that are archived are listed, or those in use
 * @param personal whether personal spaces are listed, or all others
 * @param nextUrl where the list goes on; null at its end
 */
public record DirectoryView(
        Frame frame,
        List<Row> rows,
        String label,
        boolean archived,
        boolean personal,
        @Nullable String nextUrl)
        implements View {

    /** One space. */
    public record Row(SpaceRef space, String description) {}

    public DirectoryView {
        rows = List.copyOf(rows);
    }
}
