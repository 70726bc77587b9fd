package org.watersmeet.web.user;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.watersmeet.people.signin.SigninListService;
import org.watersmeet.people.signin.TokenService;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.people.user.UserReference;
import org.watersmeet.people.user.UserService;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;
import org.watersmeet.web.Urls;

/** By what a user is signed in, for administrators. */
@WebServlet(
        name = "credentials",
        urlPatterns = {
            CredentialsServlet.LIST,
            CredentialsServlet.REVOKE,
            "/admin/users/doendsignin.action"
        })
public final class CredentialsServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    static final String LIST = "/admin/users/viewcredentials.action";
    static final String REVOKE = "/admin/users/dorevoketoken.action";

    @Inject transient UserService users;
    @Inject transient TokenService tokens;
    @Inject transient SigninListService signins;

    @Override
    protected Takes takes(String address) {
        return address.equals(LIST) ? Takes.READING : Takes.CHANGES;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        UserDetails user = users.get(named(request));
        UserReference reference = UserReference.byKey(user.userKey());
        show(
                response,
                new CredentialsView(
                        frames.of(request),
                        user.name(),
                        tokens.of(reference),
                        signins.of(reference)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        long id = TokensServlet.number(request);
        String list = LIST + "?username=" + Urls.encode(parameter(request, "username"));
        if (request.getRequestURI().equals(REVOKE)) {
            tokens.revoke(named(request), id);
            redirect(response, list, Outcome.TOKEN_REVOKED);
        } else {
            signins.end(named(request), id);
            redirect(response, list, Outcome.SIGNIN_ENDED);
        }
    }

    private static UserReference named(HttpServletRequest request) {
        return UserReference.byName(parameter(request, "username"));
    }
}
