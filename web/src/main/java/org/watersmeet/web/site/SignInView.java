package org.watersmeet.web.site;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/**
 * The sign-in form.
 *
 * @param username as typed before
 * @param destination where to go afterwards: a path of this site, or empty
 * @param outcome of the attempt before, or null
 * @param waitSeconds how long to wait before the next attempt; with {@link Outcome#THROTTLED}
 * @param unsaved fields of an editor's form that was sent after its sign-in had ended: the browser
 *     carries them on, the server keeps nothing for somebody who is not signed in
 */
public record SignInView(
        Frame frame,
        String username,
        String destination,
        @Nullable Outcome outcome,
        long waitSeconds,
        Map<String, String> unsaved)
        implements View {

    public SignInView {
        unsaved = Collections.unmodifiableMap(new LinkedHashMap<>(unsaved));
    }

    /** Where the form is posted: an unsaved text is kept below {@code /edit/}. */
    public String action() {
        return unsaved.isEmpty() ? "/dologin.action" : "/edit/dologin.action";
    }

    /** What became of an attempt, or why the form is shown. */
    public enum Outcome {
        /** Name or password is wrong; it is not said which. */
        REFUSED,
        /** Too many attempts. */
        THROTTLED,
        /** The sign-in of an editor ended, by time, by an administrator or in another window. */
        EXPIRED,
        /** The reader has just signed out. */
        SIGNED_OUT
    }
}
