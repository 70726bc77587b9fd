package org.watersmeet.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.signin.SignIn;
import org.watersmeet.people.signin.SigninService;
import org.watersmeet.web.http.SigninCookie;

/** Takes what was typed into a sign-in form. */
@ApplicationScoped
public class SignInAttempts {

    /** The browser keeps the cookie longer than any sign-in lasts: the sign-in's row decides. */
    private static final int REMEMBERED_SECONDS = (int) Duration.ofDays(365).toSeconds();

    private static final int UNTIL_CLOSED = -1;

    @Inject SigninService signins;

    /**
     * Why an attempt failed.
     *
     * @param status of the answer
     * @param waitSeconds how long to wait before the next one; 0 for no time
     */
    public record Refusal(int status, SignInView.Outcome outcome, long waitSeconds) {}

    /** Signs in and hands out the cookie; what is written to the response besides is a header. */
    public @Nullable Refusal attempt(HttpServletRequest request, HttpServletResponse response) {
        boolean remember = request.getParameter("os_cookie") != null;
        SignIn input =
                new SignIn(
                        parameter(request, "os_username"),
                        parameter(request, "os_password"),
                        request.getRemoteAddr(),
                        Objects.requireNonNullElse(request.getHeader("User-Agent"), ""),
                        remember);
        try {
            String token = signins.signIn(input);
            leaveWhatWasBefore(request);
            SigninCookie.write(
                    request, response, token, remember ? REMEMBERED_SECONDS : UNTIL_CLOSED);
            return null;
        } catch (Problem.Unauthenticated e) {
            return new Refusal(401, SignInView.Outcome.REFUSED, 0);
        } catch (Problem.Throttled e) {
            long seconds = e.retryAfter().toSeconds();
            response.setHeader("Retry-After", Long.toString(seconds));
            return new Refusal(429, SignInView.Outcome.THROTTLED, seconds);
        }
    }

    /**
     * Nothing that somebody could have planted in the browser goes on: its sign-in ends, and the
     * session with unsaved texts, if the request brings one, gets another name.
     */
    private void leaveWhatWasBefore(HttpServletRequest request) {
        String before = SigninCookie.read(request);
        if (before != null) {
            signins.signOut(before);
        }
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
