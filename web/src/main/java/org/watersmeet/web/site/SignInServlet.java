package org.watersmeet.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.signin.SignIn;
import org.watersmeet.people.signin.SigninService;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.http.SigninCookie;

/** Signing in and out. */
@WebServlet(
        name = "signin",
        urlPatterns = {"/login.action", "/dologin.action", "/logout.action"})
public final class SignInServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    private static final int REMEMBERED_SECONDS = (int) Duration.ofDays(30).toSeconds();
    private static final int UNTIL_CLOSED = -1;

    @Inject transient SigninService signins;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getRequestURI().equals("/logout.action")) {
            show(response, new SignOutView(frames.of(request)));
            return;
        }
        SignInView.Outcome outcome =
                request.getParameter("logout") == null ? null : SignInView.Outcome.SIGNED_OUT;
        show(response, new SignInView(frames.of(request), "", destination(request), outcome, 0));
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
        boolean remember = request.getParameter("os_cookie") != null;
        SignIn input =
                new SignIn(
                        parameter(request, "os_username"),
                        parameter(request, "os_password"),
                        request.getRemoteAddr(),
                        remember);
        try {
            String token = signins.signIn(input);
            SigninCookie.write(
                    request, response, token, remember ? REMEMBERED_SECONDS : UNTIL_CLOSED);
            String destination = destination(request);
            redirect(response, destination.isEmpty() ? "/" : destination);
        } catch (Problem.Unauthenticated e) {
            again(request, response, 401, new Refusal(SignInView.Outcome.REFUSED, 0));
        } catch (Problem.Throttled e) {
            long seconds = e.retryAfter().toSeconds();
            response.setHeader("Retry-After", Long.toString(seconds));
            again(request, response, 429, new Refusal(SignInView.Outcome.THROTTLED, seconds));
        }
    }

    private record Refusal(SignInView.Outcome outcome, long waitSeconds) {}

    private void again(
            HttpServletRequest request, HttpServletResponse response, int status, Refusal refusal)
            throws IOException {
        show(
                response,
                status,
                new SignInView(
                        frames.ofWhoever(request),
                        parameter(request, "os_username"),
                        destination(request),
                        refusal.outcome(),
                        refusal.waitSeconds()));
    }

    private void signOut(HttpServletRequest request, HttpServletResponse response) {
        String token = SigninCookie.read(request);
        if (token != null) {
            signins.signOut(token);
        }
        SigninCookie.clear(request, response);
        redirect(response, "/login.action?logout=true");
    }

    /** A path of this site, never another one: not {@code //host}, not {@code /\host}. */
    private static String destination(HttpServletRequest request) {
        String path = parameter(request, "os_destination");
        boolean own =
                path.startsWith("/")
                        && !path.startsWith("//")
                        && path.indexOf('\\') < 0
                        && path.chars().noneMatch(Character::isISOControl);
        return own ? path : "";
    }
}
