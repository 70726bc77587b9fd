package org.watersmeet.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.watersmeet.admin.RateLimitService;
import org.watersmeet.admin.RateLimitSettings;
import org.watersmeet.kernel.Problem;
import org.watersmeet.platform.budget.Allowance;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Outcome;

/** How much programs may ask. */
@WebServlet(name = "rate-limit", urlPatterns = RateLimitServlet.EDIT)
public final class RateLimitServlet extends SettingsScreen {

    private static final long serialVersionUID = 1L;
    static final String EDIT = "/admin/ratelimit.action";
    private static final String[] FIELDS = {
        "user.burst", "user.perMinute", "anonymous.burst", "anonymous.perMinute"
    };

    @Inject transient RateLimitService limits;

    public RateLimitServlet() {
        super(EDIT);
    }

    @Override
    protected RateLimitView view(HttpServletRequest request, FormProblems problems) {
        RateLimitView.Fields fields =
                problems.isEmpty() ? RateLimitView.Fields.of(limits.read()) : typed(request);
        return new RateLimitView(frames.of(request), fields, problems);
    }

    @Override
    protected Done change(HttpServletRequest request) {
        limits.set(
                new RateLimitSettings(
                        on(request), allowance(request, "user"), allowance(request, "anonymous")));
        return new Done(EDIT, Outcome.RATE_LIMIT_SET);
    }

    @Override
    protected FormProblems refused(Problem problem) {
        return FormProblems.of(problem, "", FIELDS);
    }

    private static boolean on(HttpServletRequest request) {
        return !parameter(request, "on").isEmpty();
    }

    /** What is missing or no number is 0, which the service refuses. */
    private static Allowance allowance(HttpServletRequest request, String who) {
        return new Allowance(
                number(request, who + ".burst", 0), number(request, who + ".perMinute", 0));
    }

    private static RateLimitView.Fields typed(HttpServletRequest request) {
        return new RateLimitView.Fields(
                on(request), limit(request, "user"), limit(request, "anonymous"));
    }

    private static RateLimitView.Limit limit(HttpServletRequest request, String who) {
        return new RateLimitView.Limit(
                parameter(request, who + ".burst"), parameter(request, who + ".perMinute"));
    }
}
