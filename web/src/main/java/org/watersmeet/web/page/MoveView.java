package org.watersmeet.web.page;

import java.util.List;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.PageRef;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.web.View;

/**
 * Chooses where a page goes: a target found by its title, and the place beside or below it.
 *
 * @param spaces that the page can go to
 * @param spaceKey the one that is looked in
 * @param query what was searched for; empty lists the page's surroundings
 * @param targets pages to choose from, none of them below the page itself
 * @param chosenId the target that is marked, 0 for none
 * @param position the place that is marked
 */
public record MoveView(
        Frame frame,
        PageHead page,
        List<SpaceRef> spaces,
        String spaceKey,
        String query,
        List<Target> targets,
        long chosenId,
        Position position,
        FormProblems problems)
        implements View {

    /**
     * A page that the moved one can be put to.
     *
     * @param path titles of its ancestors, top first, to tell it from others
     */
    public record Target(PageRef page, String path) {}

    /** The places, by the words that REST uses too. */
    public enum Position {
        APPEND("append"),
        ABOVE("above"),
        BELOW("below");

        private final String value;

        Position(String value) {
            this.value = value;
        }

        public String value() {
            return value;
        }
    }

    public MoveView {
        spaces = List.copyOf(spaces);
        targets = List.copyOf(targets);
    }
}
