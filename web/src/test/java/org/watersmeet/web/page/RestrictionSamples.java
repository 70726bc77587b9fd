package org.watersmeet.web.page;

import java.util.List;
import org.watersmeet.people.permission.Explanation;
import org.watersmeet.people.permission.NamedSubject;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Samples;
import org.watersmeet.web.Texts;
import org.watersmeet.wiki.restriction.Inspection;

/** The screen of a page's restrictions, in its states. */
final class RestrictionSamples {

    private final Samples samples;
    private final PageHead page;

    RestrictionSamples(Samples samples, PageHead page) {
        this.samples = samples;
        this.page = page;
    }

    RestrictionsView named() {
        NamedSubject group =
                new NamedSubject(Subject.group(1001), samples.say("database-team"), "", "");
        NamedSubject vera =
                new NamedSubject(Subject.user(7), "vera", samples.say("Vera Sommer"), "ab");
        NamedSubject gone = new NamedSubject(Subject.user(8), "", "", "");
        return new RestrictionsView(
                samples.frame(),
                page,
                List.of(
                        new RestrictionsView.Row(group, true, false),
                        new RestrictionsView.Row(vera, true, true),
                        new RestrictionsView.Row(gone, false, true)),
                List.of(
                        new RestrictionsView.Above(
                                samples.page(12, "Runbooks"), List.of(group, vera))),
                true,
                true,
                FormProblems.of("name", Texts.literal("There is no user tomas.")));
    }

    InspectView inspected() {
        NamedSubject group =
                new NamedSubject(Subject.group(1001), samples.say("database-team"), "", "");
        Inspection.Line space =
                new Inspection.Line(
                        Explanation.Rule.SPACE_VIEW,
                        true,
                        SpacePermission.VIEW,
                        "",
                        List.of(
                                group,
                                new NamedSubject(Subject.EVERYBODY, "", "", ""),
                                new NamedSubject(Subject.SIGNED_IN, "", "", "")));
        Inspection.Line named =
                new Inspection.Line(
                        Explanation.Rule.VIEW_RESTRICTION,
                        true,
                        SpacePermission.VIEW,
                        samples.say("Runbooks"),
                        List.of(group));
        Inspection.Line refused =
                new Inspection.Line(
                        Explanation.Rule.EDIT_RESTRICTION,
                        false,
                        SpacePermission.ADD_PAGE,
                        samples.say("Database failover"),
                        List.of());
        Inspection.Line missing =
                new Inspection.Line(
                        Explanation.Rule.SPACE_PERMISSION,
                        false,
                        SpacePermission.COMMENT,
                        "",
                        List.of());
        return new InspectView(
                samples.frame(),
                page,
                "tomas",
                new Inspection(
                        "tomas",
                        samples.say("Tomas Okafor"),
                        false,
                        List.of(
                                verdict(Inspection.Action.VIEW, true, space, named),
                                verdict(Inspection.Action.EDIT, false, space, named, refused),
                                verdict(Inspection.Action.COMMENT, false, space, missing),
                                verdict(Inspection.Action.ATTACH, false, space, missing),
                                verdict(Inspection.Action.REMOVE, false, space, missing),
                                verdict(Inspection.Action.RESTRICT, false, space, missing))),
                true,
                FormProblems.NONE);
    }

    private static Inspection.Verdict verdict(
            Inspection.Action action, boolean may, Inspection.Line... lines) {
        return new Inspection.Verdict(action, may, List.of(lines));
    }

    RestrictionsView none() {
        return new RestrictionsView(
                samples.frame(), page, List.of(), List.of(), false, false, FormProblems.NONE);
    }
}
