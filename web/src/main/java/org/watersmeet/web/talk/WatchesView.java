package org.watersmeet.web.talk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.web.View;

/**
 * What the reader watches: spaces by name, pages by title.
 *
 * @param nextUrl where the list of pages goes on; null at its end
 */
public record WatchesView(
        Frame frame,
        List<SpaceRef> spaces,
        List<LabelContentsView.Row> rows,
        @Nullable String nextUrl)
        implements View {

    public WatchesView {
        spaces = List.copyOf(spaces);
        rows = List.copyOf(rows);
    }

    static SpaceRef space(String key, String name) {
        return new SpaceRef(key, name);
    }
}
