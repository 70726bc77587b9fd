package org.watersmeet.web.admin;

import org.watersmeet.admin.RateLimitSettings;
import org.watersmeet.platform.budget.Allowance;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/**
 * How much programs may ask, to be changed.
 *
 * @param typed what stands in the form
 */
public record RateLimitView(Frame frame, Fields typed, FormProblems problems) implements View {

    /** The form. */
    public record Fields(boolean on, Limit user, Limit anonymous) {

        static Fields of(RateLimitSettings settings) {
            return new Fields(
                    settings.on(), Limit.of(settings.user()), Limit.of(settings.anonymous()));
        }
    }

    /** Two numbers as they are typed. */
    public record Limit(String burst, String perMinute) {

        static Limit of(Allowance allowance) {
            return new Limit(
                    Integer.toString(allowance.burst()), Integer.toString(allowance.perMinute()));
        }
    }

    /** What holds until somebody sets something else. */
    public RateLimitSettings first() {
        return RateLimitSettings.FIRST;
    }
}
