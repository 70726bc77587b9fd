package org.watersmeet.people.signin;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.watersmeet.kernel.Problem;
import org.watersmeet.platform.settings.SiteSettings;

/**
 * How long sign-ins last. A change holds for those that begin afterwards; who has to leave at once
 * is signed out by an administrator.
 *
 * @param usual without "Keep me logged in": 8 hours unused, 24 in all
 * @param remembered with it: 14 and 30 days
 */
public record SigninSettings(Lifetime usual, Lifetime remembered) {

    private static final String PREFIX = "signin.";

    /** Until an administrator sets something else. */
    public static final SigninSettings FIRST =
            new SigninSettings(
                    new Lifetime(Duration.ofHours(8), Duration.ofHours(24)),
                    new Lifetime(Duration.ofDays(14), Duration.ofDays(30)));

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(365);

    /**
     * How long a sign-in lasts; whole minutes, from one to 365 days.
     *
     * @param idle ends it after that long without a request
     * @param absolute ends it in any case; not shorter
     */
    public record Lifetime(Duration idle, Duration absolute) {

        private void check(String name) {
            if (idle.compareTo(SHORTEST) < 0 || idle.compareTo(LONGEST) > 0) {
                throw invalid(name + ".idleMinutes");
            }
            if (absolute.compareTo(idle) < 0 || absolute.compareTo(LONGEST) > 0) {
                throw invalid(name + ".absoluteMinutes");
            }
        }

        private static Problem.Invalid invalid(String field) {
            return new Problem.Invalid(
                    "signin.lifetime",
                    "Each time is a number of minutes from 1 to 525600, and a sign-in does not end"
                            + " in any case before it ends unused.",
                    field);
        }
    }

    static SigninSettings read() {
        Map<String, String> values = SiteSettings.ofSite().read(PREFIX);
        return new SigninSettings(
                lifetime(values, "usual", FIRST.usual),
                lifetime(values, "remembered", FIRST.remembered));
    }

    private static Lifetime lifetime(Map<String, String> values, String name, Lifetime first) {
        return new Lifetime(
                minutes(values, name + ".idle-minutes", first.idle()),
                minutes(values, name + ".absolute-minutes", first.absolute()));
    }

    private static Duration minutes(Map<String, String> values, String name, Duration first) {
        String value = values.get(name);
        return value == null ? first : Duration.ofMinutes(Long.parseLong(value));
    }

    void write() {
        SiteSettings.ofSite().write(PREFIX, values());
    }

    private Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        put(values, "usual", usual);
        put(values, "remembered", remembered);
        return values;
    }

    private static void put(Map<String, String> values, String name, Lifetime lifetime) {
        values.put(name + ".idle-minutes", Long.toString(lifetime.idle().toMinutes()));
        values.put(name + ".absolute-minutes", Long.toString(lifetime.absolute().toMinutes()));
    }

    /**
     * @throws Problem.Invalid if a time is none that can be meant, naming it as in {@code
     *     usual.idleMinutes}
     */
    SigninSettings checked() {
        usual.check("usual");
        remembered.check("remembered");
        return this;
    }

    /** For the audit log. */
    String summary() {
        return values().toString();
    }
}
