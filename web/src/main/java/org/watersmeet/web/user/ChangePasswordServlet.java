package org.watersmeet.web.user;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.signin.PasswordService;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;

/** Changing one's own password. */
@WebServlet(name = "change-password", urlPatterns = "/users/changemypassword.action")
public final class ChangePasswordServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient PasswordService passwords;
    @Inject transient Permissions permissions;

    @Override
    protected Takes takes(String address) {
        return Takes.BOTH;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        permissions.checkInPerson();
        show(response, new ChangePasswordView(frames.of(request), FormProblems.NONE));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            passwords.change(
                    parameter(request, "current"),
                    NewPassword.of(request),
                    request.getRemoteAddr());
            redirect(response, "/users/changemypassword.action", Outcome.PASSWORD_CHANGED);
        } catch (Problem.Invalid e) {
            FormProblems problems = NewPassword.problems(e);
            show(response, 400, new ChangePasswordView(frames.of(request), problems));
        }
    }
}
