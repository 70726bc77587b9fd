package org.watersmeet.web.space;

import java.util.List;
import org.watersmeet.web.Frame;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.web.View;

/** Asks in which space a new page goes, when that is not known from where the reader was. */
public record ChooseSpaceView(Frame frame, List<SpaceRef> spaces) implements View {

    public ChooseSpaceView {
        spaces = List.copyOf(spaces);
    }
}
