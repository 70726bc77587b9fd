package org.watersmeet.web.talk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.web.View;

/**
 * The labels in use, by name; the more a label is used, the larger it is written.
 *
 * @param space null for all spaces
 */
public record HeatmapView(Frame frame, @Nullable SpaceRef space, List<Tag> tags) implements View {

    /**
     * One label.
     *
     * @param heat 1–5
     */
    public record Tag(LabelRef label, int count, int heat) {}

    public HeatmapView {
        tags = List.copyOf(tags);
    }
}
