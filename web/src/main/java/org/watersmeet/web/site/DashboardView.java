package org.watersmeet.web.site;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.PageRef;
import org.watersmeet.web.Person;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.web.View;

/**
 * Where a reader begins: what changed last, and the spaces.
 *
 * @param updates newest first, one for each page; those the reader may see
 * @param spaces a few; the directory has them all
 * @param olderUrl where the updates go on; null at their end
 */
public record DashboardView(
        Frame frame, List<Update> updates, List<SpaceRef> spaces, @Nullable String olderUrl)
        implements View {

    /** A page as it was saved last. */
    public record Update(
            PageRef page, SpaceRef space, Person author, Instant saved, String comment) {}

    public DashboardView {
        updates = List.copyOf(updates);
        spaces = List.copyOf(spaces);
    }
}
