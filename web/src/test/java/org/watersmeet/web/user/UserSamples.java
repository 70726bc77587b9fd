package org.watersmeet.web.user;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watersmeet.web.FormProblem;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Samples;
import org.watersmeet.web.Texts;
import org.watersmeet.web.View;
import org.watersmeet.web.user.CreateUserView.GroupChoice;

/** Each screen about users, in its states. */
public final class UserSamples {

    private final Samples samples;
    private final Frame frame;

    public UserSamples(Samples samples) {
        this.samples = samples;
        this.frame = samples.frame();
    }

    public Map<String, View> all() {
        Map<String, View> views = new LinkedHashMap<>();
        views.put("users", users());
        views.put("users-none", new UsersView(frame, samples.say("zorro"), List.of(), null));
        views.put("user-create", create(FormProblems.NONE));
        views.put("user-create-refused", create(refused()));
        return views;
    }

    private UsersView users() {
        List<UsersView.Row> rows =
                List.of(
                        new UsersView.Row(
                                samples.say("vera"),
                                samples.say("Vera Lindqvist"),
                                samples.say("vera@example.org"),
                                List.of(samples.say("administrators"), samples.say("operators")),
                                true,
                                Samples.NOW),
                        new UsersView.Row(
                                samples.say("tomas"),
                                samples.say("Tomás Herrera"),
                                samples.say("tomas@example.org"),
                                List.of(),
                                false,
                                null));
        return new UsersView(frame, "", rows, "?after=vera");
    }

    private CreateUserView create(FormProblems problems) {
        return new CreateUserView(
                frame,
                samples.say("tomas"),
                samples.say("Tomás Herrera"),
                samples.say("tomas@example.org"),
                List.of(
                        new GroupChoice(samples.say("administrators"), false),
                        new GroupChoice(samples.say("operators"), true)),
                problems);
    }

    private FormProblems refused() {
        return new FormProblems(
                List.of(
                        new FormProblem(
                                "username", Texts.literal(samples.say("This name is taken."))),
                        new FormProblem(
                                "password",
                                Texts.literal(samples.say("Use 12 characters or more.")))));
    }
}
