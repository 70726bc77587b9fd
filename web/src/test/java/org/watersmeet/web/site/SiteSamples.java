package org.watersmeet.web.site;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Reader;
import org.watersmeet.web.Samples;
import org.watersmeet.web.View;

/** Each screen of the site as a whole, in its states. */
public final class SiteSamples {

    private final Samples samples;
    private final Frame frame;
    private final Frame nobody;

    public SiteSamples(Samples samples) {
        this.samples = samples;
        this.frame = samples.frame();
        this.nobody = samples.frame(Reader.ANONYMOUS);
    }

    public Map<String, View> all() {
        Map<String, View> views = new LinkedHashMap<>();
        views.put("sign-in", signIn(null));
        for (SignInView.Outcome outcome : SignInView.Outcome.values()) {
            views.put(
                    "sign-in-" + outcome.name().toLowerCase(java.util.Locale.ROOT),
                    signIn(outcome));
        }
        views.put("sign-out", new SignOutView(frame));
        return views;
    }

    private SignInView signIn(SignInView.@Nullable Outcome outcome) {
        return new SignInView(
                nobody, samples.say("vera"), samples.say("/display/OPS/Runbook"), outcome, 8);
    }
}
