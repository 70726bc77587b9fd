package org.watersmeet.web.talk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/**
 * What the reader has starred, by title.
 *
 * @param nextUrl where the list goes on; null at its end
 */
public record FavouritesView(
        Frame frame, List<LabelContentsView.Row> rows, @Nullable String nextUrl) implements View {

    public FavouritesView {
        rows = List.copyOf(rows);
    }
}
