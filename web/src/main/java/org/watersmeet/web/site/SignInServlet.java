package org.watersmeet.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.watersmeet.people.signin.SigninService;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.web.http.ReturnAddress;
import org.watersmeet.web.http.SigninCookie;

/** Signing in and out. */
@WebServlet(
        name = "signin",
        urlPatterns = {"/login.action", "/dologin.action", "/logout.action"})
public final class SignInServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient SigninService signins;
    @Inject transient SignInAttempts attempts;

    @Override
    protected Takes takes(String address) {
        // the second one shows a refused attempt: who asks for it again has the form
        return address.equals("/login.action") ? Takes.READING : Takes.BOTH;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getRequestURI().equals("/logout.action")) {
            show(response, new SignOutView(frames.of(request)));
            return;
        }
        SignInView.Outcome outcome =
                request.getParameter("logout") == null ? null : SignInView.Outcome.SIGNED_OUT;
        show(
                response,
                new SignInView(frames.of(request), "", destination(request), outcome, 0, Map.of()));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getRequestURI().equals("/logout.action")) {
            signOut(request, response);
        } else {
            signIn(request, response);
        }
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SignInAttempts.Refusal refusal = attempts.attempt(request, response);
        String destination = destination(request);
        if (refusal == null) {
            redirect(response, destination.isEmpty() ? "/" : destination);
        } else {
            show(
                    response,
                    refusal.status(),
                    new SignInView(
                            frames.ofWhoever(request),
                            parameter(request, "os_username"),
                            destination,
                            refusal.outcome(),
                            refusal.waitSeconds(),
                            Map.of()));
        }
    }

    private void signOut(HttpServletRequest request, HttpServletResponse response) {
        String token = SigninCookie.read(request);
        if (token != null) {
            signins.signOut(token);
        }
        SigninCookie.clear(request, response);
        redirect(response, "/login.action?logout=true");
    }

    /** Where to go afterwards, empty when that is no address of this site. */
    private static String destination(HttpServletRequest request) {
        String path = parameter(request, "os_destination");
        return ReturnAddress.isOwn(path) ? path : "";
    }
}
