package org.watersmeet.admin;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.platform.budget.Allowance;
import org.watersmeet.platform.settings.Remembered;
import org.watersmeet.platform.settings.SiteSettings;

/**
 * Whether and how much programs are limited. Off at first, as in Confluence Data Center: an
 * administrator who turns it on finds numbers that no honest program reaches.
 *
 * @param user for each user, by whatever credentials
 * @param anonymous for each network of those who are nobody, or not yet known to be somebody
 */
public record RateLimitSettings(boolean on, Allowance user, Allowance anonymous) {

    private static final int MAX = 1_000_000;
    private static final Duration AGE = Duration.ofSeconds(10);
    private static final String PREFIX = "rate-limit.";

    /** Until an administrator sets something else. */
    public static final RateLimitSettings FIRST =
            new RateLimitSettings(false, new Allowance(3000, 6000), new Allowance(600, 1200));

    private static final Remembered<RateLimitSettings> CURRENT =
            new Remembered<>(FIRST, AGE, RateLimitSettings::read);

    /** As set at most ten seconds ago; costs a round trip as often. */
    public static RateLimitSettings current() {
        return CURRENT.get();
    }

    static RateLimitSettings read() {
        Map<String, String> values = SiteSettings.ofSite().read(PREFIX);
        return new RateLimitSettings(
                Boolean.parseBoolean(values.getOrDefault("on", "false")),
                allowance(values, "user", FIRST.user),
                allowance(values, "anonymous", FIRST.anonymous));
    }

    private static Allowance allowance(Map<String, String> values, String who, Allowance first) {
        return new Allowance(
                number(values.get(who + ".burst"), first.burst()),
                number(values.get(who + ".per-minute"), first.perMinute()));
    }

    private static int number(@Nullable String value, int first) {
        return value == null ? first : Integer.parseInt(value);
    }

    void write() {
        SiteSettings.ofSite()
                .write(
                        PREFIX,
                        Map.of(
                                "on", Boolean.toString(on),
                                "user.burst", Integer.toString(user.burst()),
                                "user.per-minute", Integer.toString(user.perMinute()),
                                "anonymous.burst", Integer.toString(anonymous.burst()),
                                "anonymous.per-minute", Integer.toString(anonymous.perMinute())));
        CURRENT.forget();
    }

    /**
     * @throws Problem.Invalid if a number is none that can be meant, naming it as in {@code
     *     user.burst}
     */
    public RateLimitSettings checked() {
        check("user", user);
        check("anonymous", anonymous);
        return this;
    }

    private static void check(String who, Allowance allowance) {
        check(who + ".burst", allowance.burst());
        check(who + ".perMinute", allowance.perMinute());
    }

    private static void check(String field, int number) {
        if (number < 1 || number > MAX) {
            throw new Problem.Invalid(
                    "limit.number", "Each number must be between 1 and " + MAX + ".", field);
        }
    }

    /** For the audit log. */
    String summary() {
        return on
                ? "users %d, then %d a minute; nobody %d, then %d a minute"
                        .formatted(
                                user.burst(),
                                user.perMinute(),
                                anonymous.burst(),
                                anonymous.perMinute())
                : "off";
    }
}
