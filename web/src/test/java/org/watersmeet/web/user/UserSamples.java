package org.watersmeet.web.user;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.Scope;
import org.watersmeet.people.signin.AccessToken;
import org.watersmeet.people.signin.Signin;
import org.watersmeet.people.user.Profile;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.web.FormProblem;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Person;
import org.watersmeet.web.Reader;
import org.watersmeet.web.Samples;
import org.watersmeet.web.Texts;
import org.watersmeet.web.View;
import org.watersmeet.web.user.CreateUserView.GroupChoice;

/** Each screen about users, in its states. */
public final class UserSamples {

    private static final TokensView.Fields FIELDS = new TokensView.Fields("", "WRITE", "90");

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
        views.put("groups", groups(FormProblems.NONE));
        views.put("groups-refused", groups(about("name")));
        views.put(
                "groups-none",
                new GroupsView(
                        frame, samples.say("zorro"), "", List.of(), null, FormProblems.NONE));
        views.put("group", group(false, FormProblems.NONE));
        views.put("group-built-in", group(true, about("group")));
        views.put("group-empty", emptyGroup());
        views.put("group-remove", new RemoveGroupView(frame, samples.say("operators")));
        views.put("user", user(true, null, FormProblems.NONE));
        views.put(
                "user-link",
                user(true, samples.say("https://wiki.example.org/r?token=x"), FormProblems.NONE));
        views.put("user-inactive", user(false, null, about("confirm")));
        views.put(
                "user-remove",
                new RemoveUserView(frame, samples.say("vera"), samples.say("Vera Lindqvist")));
        views.put(
                "password-reset",
                new ResetPasswordView(
                        samples.frame(Reader.ANONYMOUS),
                        samples.say("t0k3n"),
                        samples.say("vera"),
                        about("password")));
        views.put("tokens", tokens(null, FormProblems.NONE));
        views.put("tokens-made", tokens(samples.say("wmt_x"), FormProblems.NONE));
        views.put("tokens-refused", tokens(null, about("days")));
        views.put("tokens-none", new TokensView(frame, List.of(), null, FIELDS, FormProblems.NONE));
        views.put("signins", new SigninsView(frame, signins()));
        views.put(
                "credentials",
                new CredentialsView(frame, samples.say("vera"), someTokens(), signins()));
        views.put(
                "credentials-none",
                new CredentialsView(frame, samples.say("vera"), List.of(), List.of()));
        views.put("profile", profile(true, 0));
        views.put("profile-of-other", profile(false, 3));
        views.put("profile-edit", editProfile(FormProblems.NONE, null));
        views.put("profile-edit-refused", editProfile(about("picture"), frame.asset("logo.svg")));
        views.put("password-change", new ChangePasswordView(frame, about("current")));
        return views;
    }

    private ProfileView profile(boolean own, long avatar) {
        UserDetails user =
                new UserDetails(
                        new UserId(1001),
                        samples.say("0123456789abcdef"),
                        samples.say("vera"),
                        samples.say("Vera Lindqvist"),
                        own ? samples.say("vera@example.org") : "",
                        own,
                        avatar);
        Profile profile =
                new Profile(user, samples.say("Runs the harbour."), "", "", Samples.NOW, own);
        return new ProfileView(
                frame,
                profile,
                new Person(
                        user.name(), user.fullName(), avatar == 0 ? null : frame.asset("logo.svg")),
                own ? samples.say("~vera") : null,
                own ? null : UserView.url(samples.say("vera")));
    }

    private EditProfileView editProfile(FormProblems problems, @Nullable String avatar) {
        return new EditProfileView(
                frame,
                new Person(samples.say("vera"), samples.say("Vera Lindqvist"), avatar),
                new EditProfileView.Fields(
                        samples.say("Vera Lindqvist"),
                        samples.say("vera@example.org"),
                        samples.say("Runs the harbour."),
                        "Europe/Oslo",
                        "de"),
                List.of("Asia/Tokyo", "Europe/Oslo"),
                "Etc/UTC",
                problems);
    }

    private TokensView tokens(@Nullable String secret, FormProblems problems) {
        return new TokensView(frame, someTokens(), secret, FIELDS, problems);
    }

    private List<AccessToken> someTokens() {
        String name = samples.say("backup script");
        return List.of(
                new AccessToken(1, name, Scope.READ, Samples.NOW, Samples.NOW, true, Samples.NOW),
                new AccessToken(2, name, Scope.WRITE, Samples.NOW, Samples.NOW, false, null),
                new AccessToken(3, name, Scope.ADMINISTER, Samples.NOW, Samples.NOW, false, null));
    }

    private List<Signin> signins() {
        String firefox = samples.say("Mozilla/5.0 (X11; Linux x86_64) Gecko Firefox/145.0");
        return List.of(
                new Signin(7, "192.0.2.7", firefox, Samples.NOW, Samples.NOW, true),
                new Signin(8, "192.0.2.8", "", Samples.NOW, Samples.NOW, false));
    }

    private UserView user(boolean active, @Nullable String resetUrl, FormProblems problems) {
        return new UserView(
                frame,
                samples.say("vera"),
                active,
                new UserView.Fields(
                        samples.say("vera"),
                        samples.say("Vera Lindqvist"),
                        samples.say("vera@example.org")),
                List.of(samples.say("operators")),
                resetUrl,
                problems);
    }

    private FormProblems about(String field) {
        return FormProblems.of(field, Texts.literal(samples.say("There is no such group.")));
    }

    private GroupsView groups(FormProblems problems) {
        return new GroupsView(
                frame,
                "",
                samples.say("ops"),
                List.of(
                        new GroupsView.Row(samples.say("confluence-users"), 250, 2),
                        new GroupsView.Row(samples.say("operators"), 3, 0)),
                "?start=50",
                problems);
    }

    private GroupView group(boolean builtIn, FormProblems problems) {
        return new GroupView(
                frame,
                samples.say("operators"),
                builtIn,
                List.of(
                        new GroupView.Member(
                                samples.say("vera"), samples.say("Vera Lindqvist"), true),
                        new GroupView.Member(
                                samples.say("tomas"), samples.say("Tomás Herrera"), false)),
                List.of(samples.say("night shift"), samples.say("day shift")),
                List.of(samples.say("staff")),
                "",
                samples.say("nobody"),
                "?start=50",
                problems);
    }

    private GroupView emptyGroup() {
        return new GroupView(
                frame,
                samples.say("guests"),
                false,
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                null,
                FormProblems.NONE);
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
