package org.watersmeet.web.user;

import java.util.List;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/**
 * The form for a new user, with what was typed before; a password is never sent back.
 *
 * @param groups all there are to choose from, with those that are ticked
 */
public record CreateUserView(
        Frame frame,
        String name,
        String fullName,
        String email,
        List<GroupChoice> groups,
        FormProblems problems)
        implements View {

    /** A group to tick. */
    public record GroupChoice(String name, boolean ticked) {}

    public CreateUserView {
        groups = List.copyOf(groups);
    }
}
