package org.watersmeet.wiki.restriction;

import java.util.List;
import org.watersmeet.people.permission.Explanation;
import org.watersmeet.people.permission.NamedSubject;
import org.watersmeet.people.permission.SpacePermission;

/**
 * What one person may do with a content, each with the rules that say so.
 *
 * @param name the sign-in name; empty for whoever has not signed in
 * @param fullName of the user, else empty
 * @param active whether the user may sign in at all
 */
public record Inspection(String name, String fullName, boolean active, List<Verdict> verdicts) {

    /** What is asked about. */
    public enum Action {
        VIEW,
        EDIT,
        COMMENT,
        ATTACH,
        REMOVE,
        RESTRICT
    }

    /**
     * An answer.
     *
     * @param lines in the order they are asked; the last one decides
     */
    public record Verdict(Action action, boolean may, List<Line> lines) {
        public Verdict {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A rule and its answer.
     *
     * @param title of the content that restricts; empty for rules about the space
     * @param by as whom one passes
     */
    public record Line(
            Explanation.Rule rule,
            boolean passed,
            SpacePermission permission,
            String title,
            List<NamedSubject> by) {
        public Line {
            by = List.copyOf(by);
        }
    }

    public Inspection {
        verdicts = List.copyOf(verdicts);
    }
}
