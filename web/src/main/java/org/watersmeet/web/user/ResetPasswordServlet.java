package org.watersmeet.web.user;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.user.PasswordResetService;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.web.Urls;

/** A new password for whoever has been given a link. */
@WebServlet(name = "reset-password", urlPatterns = ResetPasswordServlet.ADDRESS)
public final class ResetPasswordServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    static final String ADDRESS = "/users/resetpassword.action";

    @Inject transient PasswordResetService resets;

    /** The address of a link, below the site's. */
    static String url(String token) {
        return ADDRESS + "?token=" + Urls.encode(token);
    }

    @Override
    protected Takes takes(String address) {
        return Takes.BOTH;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        show(response, view(request, FormProblems.NONE));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            resets.setPassword(parameter(request, "token"), NewPassword.of(request));
            redirect(response, "/login.action", Outcome.PASSWORD_SET);
        } catch (Problem.Invalid e) {
            show(response, 400, view(request, NewPassword.problems(e)));
        }
    }

    private ResetPasswordView view(HttpServletRequest request, FormProblems problems) {
        String token = parameter(request, "token");
        return new ResetPasswordView(
                frames.of(request), token, resets.user(token).name(), problems);
    }
}
