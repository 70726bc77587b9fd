package org.watersmeet.web.space;

import java.util.List;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.View;

/** Who may view and edit a space. */
public record PermissionsView(
        Frame frame, Sidebar sidebar, List<Grant> grants, FormProblems problems) implements View {

    /** Whom a grant is for. */
    public enum Subject {
        ANONYMOUS,
        SIGNED_IN,
        GROUP
    }

    /**
     * What one kind of people may do.
     *
     * @param group the name, empty unless the subject is a group
     */
    public record Grant(Subject subject, String group, boolean view, boolean edit) {

        /** Value of the check boxes: {@code anonymous}, {@code signed-in}, {@code group:NAME}. */
        public String value() {
            return switch (subject) {
                case ANONYMOUS -> "anonymous";
                case SIGNED_IN -> "signed-in";
                case GROUP -> "group:" + group;
            };
        }
    }

    public PermissionsView {
        grants = List.copyOf(grants);
    }
}
