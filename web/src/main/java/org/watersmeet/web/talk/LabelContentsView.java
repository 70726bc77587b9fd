package org.watersmeet.web.talk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.web.View;

/**
 * What bears a label.
 *
 * @param space null for all spaces
 * @param related labels that stand beside it
 * @param nextUrl where the list goes on; null at its end
 */
public record LabelContentsView(
        Frame frame,
        LabelRef label,
        @Nullable SpaceRef space,
        List<Row> rows,
        List<LabelRef> related,
        @Nullable String nextUrl)
        implements View {

    /** One page or blog post. */
    public record Row(ContentRef content, Instant modified) {}

    public LabelContentsView {
        rows = List.copyOf(rows);
        related = List.copyOf(related);
    }
}
