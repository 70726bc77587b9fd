package org.watersmeet.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.watersmeet.admin.RateLimitSettings;
import org.watersmeet.kernel.Hash;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.Caller;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.signin.Credentials;
import org.watersmeet.platform.budget.Allowance;
import org.watersmeet.platform.budget.Budgets;
import org.watersmeet.platform.budget.Verdict;

/**
 * How many requests a program may make (ADR 24). A user is known by credentials that were right
 * before: asking whose they are would cost what the limit is to save. Whoever is nobody, or brings
 * credentials that have not been right yet, is the network they come from; so guessing tokens is
 * limited, too.
 */
final class ApiLimit {

    /** Credentials that are remembered at a time, each by its hash. */
    private static final int MAX_KNOWN = 20_000;

    private static final ConcurrentMap<String, UserId> KNOWN = new ConcurrentHashMap<>();

    private static final String INTERVAL_SECONDS = "60";

    private ApiLimit() {}

    /**
     * Spends one of the caller's and says in headers what is left, as Confluence does.
     *
     * @throws Problem.Throttled if there is none
     */
    static void require(
            HttpServletRequest request, HttpServletResponse response, Credentials credentials) {
        if (!Addresses.isForPrograms(request)) {
            return;
        }
        RateLimitSettings settings = RateLimitSettings.current();
        if (settings.on()) {
            UserId user = known(credentials);
            Allowance allowance = user == null ? settings.anonymous() : settings.user();
            String subject =
                    user == null ? "network:" + request.getRemoteAddr() : "user:" + user.value();
            require(response, allowance, Budgets.ofMember().spend(subject, allowance));
        }
    }

    private static void require(
            HttpServletResponse response, Allowance allowance, Verdict verdict) {
        response.setHeader("X-RateLimit-Limit", Integer.toString(allowance.burst()));
        response.setHeader("X-RateLimit-Remaining", Long.toString(verdict.remaining()));
        response.setHeader("X-RateLimit-FillRate", Integer.toString(allowance.perMinute()));
        response.setHeader("X-RateLimit-Interval-Seconds", INTERVAL_SECONDS);
        if (!verdict.allowed()) {
            throw new Problem.Throttled(
                    "request.limit",
                    "Too many requests. An administrator has set how many a user may make; please"
                            + " wait a little.",
                    Duration.ofSeconds(verdict.pause().toSeconds() + 1));
        }
    }

    /** Remembers whose the credentials are, when this request has found out. */
    static void learn(HttpServletRequest request, Credentials credentials) {
        Caller caller = CallerContext.known();
        if (caller == null || caller.anonymous() || !Addresses.isForPrograms(request)) {
            return;
        }
        String secret = secret(credentials);
        if (secret != null && RateLimitSettings.current().on()) {
            if (KNOWN.size() >= MAX_KNOWN) {
                KNOWN.clear();
            }
            KNOWN.put(hash(secret), caller.id());
        }
    }

    private static @Nullable UserId known(Credentials credentials) {
        String secret = secret(credentials);
        return secret == null ? null : KNOWN.get(hash(secret));
    }

    private static String hash(String secret) {
        return HexFormat.of().formatHex(Hash.sha256(secret));
    }

    private static @Nullable String secret(Credentials credentials) {
        return switch (credentials) {
            case Credentials.Cookie cookie -> "cookie:" + cookie.token();
            case Credentials.Basic basic -> "basic:" + basic.name() + ":" + basic.password();
            case Credentials.Bearer bearer -> "bearer:" + bearer.token();
            case Credentials.None none -> null;
            case Credentials.Unreadable unreadable -> null;
        };
    }
}
