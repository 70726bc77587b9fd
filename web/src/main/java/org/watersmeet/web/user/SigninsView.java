package org.watersmeet.web.user;

import java.util.List;
import org.watersmeet.people.signin.Signin;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/** Where the reader is signed in. */
public record SigninsView(Frame frame, List<Signin> signins) implements View {

    public SigninsView {
        signins = List.copyOf(signins);
    }

    /** The browser in a few words. */
    public String browser(Signin signin) {
        return BrowserName.of(signin.browser());
    }

    /** Whether there are others to end than this one. */
    public boolean elsewhere() {
        return signins.stream().anyMatch(signin -> !signin.current());
    }
}
