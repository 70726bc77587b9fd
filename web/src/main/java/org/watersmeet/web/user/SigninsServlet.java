package org.watersmeet.web.user;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.watersmeet.people.signin.SigninListService;
import org.watersmeet.web.Outcome;
import org.watersmeet.web.ScreenServlet;
import org.watersmeet.web.Takes;

/** Where one is signed in, and ending that from afar. */
@WebServlet(
        name = "signins",
        urlPatterns = {SigninsServlet.LIST, SigninsServlet.END, SigninsServlet.END_OTHERS})
public final class SigninsServlet extends ScreenServlet {

    private static final long serialVersionUID = 1L;
    static final String LIST = "/users/viewsignins.action";
    static final String END = "/users/doendsignin.action";
    static final String END_OTHERS = "/users/doendothersignins.action";

    @Inject transient SigninListService signins;

    @Override
    protected Takes takes(String address) {
        return address.equals(LIST) ? Takes.READING : Takes.CHANGES;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        show(response, new SigninsView(frames.of(request), signins.own()));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        if (request.getRequestURI().equals(END)) {
            signins.end(TokensServlet.number(request));
        } else {
            signins.endOthers();
        }
        redirect(response, LIST, Outcome.SIGNIN_ENDED);
    }
}
