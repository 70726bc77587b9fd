package org.watersmeet.web.page;

import java.util.List;
import org.watersmeet.people.permission.NamedSubject;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Samples;
import org.watersmeet.web.Texts;

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
                FormProblems.of("name", Texts.literal("There is no user tomas.")));
    }

    RestrictionsView none() {
        return new RestrictionsView(
                samples.frame(), page, List.of(), List.of(), false, FormProblems.NONE);
    }
}
