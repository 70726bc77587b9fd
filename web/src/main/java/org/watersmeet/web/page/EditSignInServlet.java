package org.watersmeet.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.web.site.SignInAttempts;
import org.watersmeet.web.site.SignInView;

/**
 * Signs in and keeps the unsaved text that came along for its author, whoever signed in. Below
 * {@code /edit/}, where the browser sends the session's cookie; nothing is kept before the password
 * was right, so that only users make sessions.
 */
@WebServlet(name = "edit-signin", urlPatterns = "/edit/dologin.action")
public final class EditSignInServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient SignInAttempts attempts;

    @Override
    protected Takes takes(String address) {
        return Takes.CHANGES;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        UnsavedText text = UnsavedText.of(request);
        SignInAttempts.Refusal refusal = attempts.attempt(request, response);
        if (refusal == null) {
            new KeptEdits(request, text.author())
                    .rescue(text.edited().place().subject(), EditForms.read(request));
            redirect(response, text.destination());
        } else {
            show(
                    response,
                    refusal.status(),
                    new SignInView(
                            frames.ofWhoever(request),
                            parameter(request, "os_username"),
                            "",
                            refusal.outcome(),
                            refusal.waitSeconds(),
                            text.fields()));
        }
    }
}
