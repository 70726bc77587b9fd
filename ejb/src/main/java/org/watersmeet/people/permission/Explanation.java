package org.watersmeet.people.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Why somebody may or may not do something: the rules as {@link Permissions#check} asks them, up to
 * the one that decides.
 */
public record Explanation(boolean may, List<Step> steps) {

    /** What is asked, in this order. */
    public enum Rule {
        /** Whether one is of the group that administers the site, who may all of what follows. */
        ADMINISTRATOR,
        /** Whether one may use the site at all. */
        USE,
        /** Whether the space lets one view it. */
        SPACE_VIEW,
        /** Whether a content that restricts viewing names one. */
        VIEW_RESTRICTION,
        /** Whether the space gives the permission that is needed. */
        SPACE_PERMISSION,
        /** Whether the restriction of editing names one. */
        EDIT_RESTRICTION,
        /** Whether the space is in use; what is archived nobody changes. */
        IN_USE
    }

    /**
     * A rule and its answer.
     *
     * @param permission that is asked for in the space; of restrictions the one they narrow
     * @param content that restricts; 0 for rules about the space
     * @param by as whom one passes
     */
    public record Step(
            Rule rule, boolean passed, SpacePermission permission, long content, List<Subject> by) {

        public Step {
            by = List.copyOf(by);
        }
    }

    public Explanation {
        steps = List.copyOf(steps);
    }

    static Explanation of(
            SpacePermission permission, Membership who, SpaceGrants grants, Guarded target) {
        List<Step> steps = new ArrayList<>();
        if (who.administrator()) {
            steps.add(new Step(Rule.ADMINISTRATOR, true, permission, 0, List.of()));
        } else if (!who.uses()) {
            steps.add(new Step(Rule.USE, false, permission, 0, List.of()));
        } else {
            ask(permission, who, grants, target.restrictions(), steps);
        }
        if (passed(steps) && !permission.countsInArchive() && target.space().archived()) {
            steps.add(new Step(Rule.IN_USE, false, permission, 0, List.of()));
        }
        return new Explanation(passed(steps), steps);
    }

    private static boolean passed(List<Step> steps) {
        return steps.stream().allMatch(Step::passed);
    }

    private static void ask(
            SpacePermission permission,
            Membership who,
            SpaceGrants grants,
            Restrictions restrictions,
            List<Step> steps) {
        step(steps, Rule.SPACE_VIEW, SpacePermission.VIEW, 0, grants.of(SpacePermission.VIEW), who);
        for (Map.Entry<Long, Holders> each : restrictions.view().entrySet()) {
            step(
                    steps,
                    Rule.VIEW_RESTRICTION,
                    SpacePermission.VIEW,
                    each.getKey(),
                    each.getValue(),
                    who);
        }
        if (permission != SpacePermission.VIEW) {
            step(steps, Rule.SPACE_PERMISSION, permission, 0, grants.of(permission), who);
        }
        Holders edit = restrictions.edit();
        if (permission.edits() && edit != null) {
            step(steps, Rule.EDIT_RESTRICTION, permission, 0, edit, who);
        }
    }

    /** Nothing more is asked after what is not passed. */
    private static void step(
            List<Step> steps,
            Rule rule,
            SpacePermission permission,
            long content,
            Holders holders,
            Membership who) {
        if (passed(steps)) {
            List<Subject> by = holders.naming(who);
            steps.add(new Step(rule, !by.isEmpty(), permission, content, by));
        }
    }
}
