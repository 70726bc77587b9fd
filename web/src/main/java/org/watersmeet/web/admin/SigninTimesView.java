package org.watersmeet.web.admin;

import org.watersmeet.people.signin.SigninSettings;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/**
 * How long sign-ins last, to be changed.
 *
 * @param typed what stands in the form
 */
public record SigninTimesView(Frame frame, Fields typed, FormProblems problems) implements View {

    /** The form. */
    public record Fields(Times usual, Times remembered) {

        static Fields of(SigninSettings settings) {
            return new Fields(Times.of(settings.usual()), Times.of(settings.remembered()));
        }
    }

    /** Minutes as they are typed. */
    public record Times(String idle, String absolute) {

        static Times of(SigninSettings.Lifetime lifetime) {
            return new Times(
                    Long.toString(lifetime.idle().toMinutes()),
                    Long.toString(lifetime.absolute().toMinutes()));
        }
    }

    /** What holds until somebody sets something else. */
    public Fields first() {
        return Fields.of(SigninSettings.FIRST);
    }
}
