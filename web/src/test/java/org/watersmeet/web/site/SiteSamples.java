package org.watersmeet.web.site;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.rendering.StaticMacros;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Reader;
import org.watersmeet.web.Samples;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.web.Texts;
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
        views.put("dashboard", dashboard());
        views.put("dashboard-first", new DashboardView(frame, List.of(), List.of(), null));
        views.put("dashboard-nothing", new DashboardView(nobody, List.of(), List.of(), null));
        for (ErrorKind kind : ErrorKind.values()) {
            views.put("error-" + kind.status(), ErrorView.of(frame, kind, null, ""));
        }
        views.put("error-404-missing-title", missingTitle());
        views.put("error-400-reason", withReason());
        views.put("sign-in", signIn(null));
        for (SignInView.Outcome outcome : SignInView.Outcome.values()) {
            views.put("sign-in-" + outcome.name().toLowerCase(Locale.ROOT), signIn(outcome));
        }
        views.put("sign-in-unsaved", signInWithUnsavedText());
        views.put("sign-out", new SignOutView(frame));
        views.put(
                "macros", new MacrosView(frame, MacrosServlet.entries(StaticMacros.definitions())));
        return views;
    }

    private DashboardView dashboard() {
        List<DashboardView.Update> updates =
                List.of(
                        update(21, "Database failover", 600, "Names the new standby"),
                        update(22, "Member restart", 8_000, ""),
                        update(23, "Certificates and their renewal every ninety days", 90_000, ""),
                        update(24, "Post-mortem of 12 November", 700_000, "First version"));
        List<SpaceRef> spaces =
                List.of(
                        samples.space(),
                        new SpaceRef(samples.say("HR"), samples.say("People and Culture")),
                        new SpaceRef(samples.say("~vera"), samples.say("Vera Lindqvist")));
        return new DashboardView(frame, updates, spaces, "/?before=24");
    }

    private DashboardView.Update update(long id, String title, long secondsAgo, String comment) {
        return new DashboardView.Update(
                samples.page(id, title),
                samples.space(),
                samples.tomas(),
                Instant.now().minusSeconds(secondsAgo),
                samples.say(comment));
    }

    private ErrorView missingTitle() {
        return new ErrorView(
                nobody,
                ErrorKind.NOT_FOUND,
                null,
                samples.say("r-7f31"),
                "/pages/createpage.action?spaceKey=OPS",
                "/pages/viewpage.action?pageId=44",
                List.of(samples.page(21, "Database failover"), samples.page(22, "Restart")));
    }

    private ErrorView withReason() {
        return ErrorView.of(
                frame,
                ErrorKind.BAD_REQUEST,
                Texts.literal(samples.say("pageId must be a number.")),
                samples.say("r-7f31"));
    }

    private SignInView signIn(SignInView.@Nullable Outcome outcome) {
        return new SignInView(
                nobody,
                samples.say("vera"),
                samples.say("/display/OPS/Runbook"),
                outcome,
                8,
                Map.of());
    }

    private SignInView signInWithUnsavedText() {
        return new SignInView(
                nobody,
                "",
                "",
                SignInView.Outcome.EXPIRED,
                0,
                Map.of("source", samples.say("<p>Not saved</p>")));
    }
}
