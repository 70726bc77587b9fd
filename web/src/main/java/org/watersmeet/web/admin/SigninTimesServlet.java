package org.watersmeet.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.signin.SigninSettings;
import org.watersmeet.people.signin.SigninSettingsService;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;

/** How long sign-ins last. */
@WebServlet(name = "sign-in-times", urlPatterns = SigninTimesServlet.EDIT)
public final class SigninTimesServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    static final String EDIT = "/admin/signintimes.action";
    private static final String[] FIELDS = {
        "usual.idleMinutes",
        "usual.absoluteMinutes",
        "remembered.idleMinutes",
        "remembered.absoluteMinutes"
    };

    @Inject transient SigninSettingsService settings;

    @Override
    protected Takes takes(String address) {
        return Takes.BOTH;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SigninTimesView.Fields stored = SigninTimesView.Fields.of(settings.read());
        show(response, new SigninTimesView(frames.of(request), stored, FormProblems.NONE));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            settings.set(
                    new SigninSettings(
                            lifetime(request, "usual"), lifetime(request, "remembered")));
        } catch (Problem.Invalid e) {
            FormProblems problems = FormProblems.of(e, "", FIELDS);
            show(response, 400, new SigninTimesView(frames.of(request), typed(request), problems));
            return;
        }
        redirect(response, EDIT, Outcome.SIGNIN_TIMES_SET);
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
