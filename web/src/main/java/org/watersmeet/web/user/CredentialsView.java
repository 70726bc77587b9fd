package org.watersmeet.web.user;

import java.util.List;
import org.watersmeet.people.signin.AccessToken;
import org.watersmeet.people.signin.Signin;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/** By what a user is signed in, as administrators see and end it. */
public record CredentialsView(
        Frame frame, String name, List<AccessToken> tokens, List<Signin> signins) implements View {

    public CredentialsView {
        tokens = List.copyOf(tokens);
        signins = List.copyOf(signins);
    }

    /** The browser in a few words. */
    public String browser(Signin signin) {
        return BrowserName.of(signin.browser());
    }

    public String userUrl() {
        return UserView.url(name);
    }
}
