package org.watersmeet.web.site;

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
 */
public record SignInView(
        Frame frame,
        String username,
        String destination,
        @Nullable Outcome outcome,
        long waitSeconds)
        implements View {

    /** What became of an attempt, or why the form is shown. */
    public enum Outcome {
        /** Name or password is wrong; it is not said which. */
        REFUSED,
        /** Too many attempts. */
        THROTTLED,
        /** The sign-in ended, by time or by an administrator. */
        EXPIRED,
        /** The reader has just signed out. */
        SIGNED_OUT
    }
}
