package org.watersmeet.web.user;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.Scope;
import org.watersmeet.people.signin.NewToken;
import org.watersmeet.people.signin.TokenService;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;

/** One's own tokens for programs. */
@WebServlet(
        name = "tokens",
        urlPatterns = {TokensServlet.LIST, TokensServlet.REVOKE})
public final class TokensServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    static final String LIST = "/plugins/personalaccesstokens/usertokens.action";
    static final String REVOKE = "/plugins/personalaccesstokens/revoketoken.action";
    private static final TokensView.Fields USUAL =
            new TokensView.Fields("", Scope.READ.name(), Integer.toString(NewToken.USUAL_DAYS));

    @Inject transient TokenService tokens;

    @Override
    protected Takes takes(String address) {
        return address.equals(LIST) ? Takes.BOTH : Takes.CHANGES;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        show(response, view(request, null, USUAL, FormProblems.NONE));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getRequestURI().equals(REVOKE)) {
            tokens.revoke(number(request));
            redirect(response, LIST, Outcome.TOKEN_REVOKED);
            return;
        }
        try {
            String secret = tokens.create(input(request)).secret();
            // in this answer and nowhere else: no redirect, no cookie, no address holds it
            response.setHeader("Cache-Control", "no-store");
            show(response, view(request, secret, USUAL, FormProblems.NONE));
        } catch (Problem.Invalid | Problem.LimitExceeded e) {
            show(response, 400, view(request, null, typed(request), problems(e)));
        }
    }

    /** A number of a form's own button: 0, which nothing has, for what is none. */
    static long number(HttpServletRequest request) {
        String id = parameter(request, "id");
        return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
    }

    private static NewToken input(HttpServletRequest request) {
        Scope scope =
                switch (parameter(request, "scope")) {
                    case "ADMINISTER" -> Scope.ADMINISTER;
                    case "WRITE" -> Scope.WRITE;
                    default -> Scope.READ;
                };
        return new NewToken(parameter(request, "name"), scope, number(request, "days", 0));
    }

    private static TokensView.Fields typed(HttpServletRequest request) {
        return new TokensView.Fields(
                parameter(request, "name"),
                parameter(request, "scope"),
                parameter(request, "days"));
    }

    private static FormProblems problems(Problem problem) {
        String field =
                problem instanceof Problem.Invalid invalid
                        ? Objects.requireNonNullElse(invalid.field(), "")
                        : "";
        return FormProblems.of(field, problem);
    }

    private TokensView view(
            HttpServletRequest request,
            @Nullable String secret,
            TokensView.Fields typed,
            FormProblems problems) {
        return new TokensView(frames.of(request), tokens.own(), secret, typed, problems);
    }
}
