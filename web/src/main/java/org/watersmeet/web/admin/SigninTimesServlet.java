package org.watersmeet.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.signin.SigninSettings;
import org.watersmeet.people.signin.SigninSettingsService;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Outcome;

/** How long sign-ins last. */
@WebServlet(name = "sign-in-times", urlPatterns = SigninTimesServlet.EDIT)
public final class SigninTimesServlet extends SettingsScreen {

    private static final long serialVersionUID = 1L;
    static final String EDIT = "/admin/signintimes.action";
    private static final String[] FIELDS = {
        "usual.idleMinutes",
        "usual.absoluteMinutes",
        "remembered.idleMinutes",
        "remembered.absoluteMinutes"
    };

    @Inject transient SigninSettingsService settings;

    public SigninTimesServlet() {
        super(EDIT);
    }

    @Override
    protected SigninTimesView view(HttpServletRequest request, FormProblems problems) {
        SigninTimesView.Fields fields =
                problems.isEmpty() ? SigninTimesView.Fields.of(settings.read()) : typed(request);
        return new SigninTimesView(frames.of(request), fields, problems);
    }

    @Override
    protected Done change(HttpServletRequest request) {
        settings.set(
                new SigninSettings(lifetime(request, "usual"), lifetime(request, "remembered")));
        return new Done(EDIT, Outcome.SIGNIN_TIMES_SET);
    }

    @Override
    protected FormProblems refused(Problem problem) {
        return FormProblems.of(problem, "", FIELDS);
    }

    /** What is missing or no number is 0, which the service refuses. */
    private static SigninSettings.Lifetime lifetime(HttpServletRequest request, String name) {
        return new SigninSettings.Lifetime(
                Duration.ofMinutes(number(request, name + ".idleMinutes", 0)),
                Duration.ofMinutes(number(request, name + ".absoluteMinutes", 0)));
    }

    private static SigninTimesView.Fields typed(HttpServletRequest request) {
        return new SigninTimesView.Fields(times(request, "usual"), times(request, "remembered"));
    }

    private static SigninTimesView.Times times(HttpServletRequest request, String name) {
        return new SigninTimesView.Times(
                parameter(request, name + ".idleMinutes"),
                parameter(request, name + ".absoluteMinutes"));
    }
}
