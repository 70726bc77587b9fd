package org.watersmeet.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.CallerContext;

/**
 * Refuses requests that another site could have made a browser send. An unsafe request must come
 * from this site as far as the browser says. Besides, unless only a script of this site could have
 * sent it (another content type than a form's, the header {@code X-Atlassian-Token}, another method
 * than a form's where the browser names this site), it must bring the token of its sign-in back.
 */
public final class ForgedRequests {

    /** The form field, as Confluence calls it. */
    public static final String FIELD = "atl_token";

    /** Code of the refusal of a form of this site that was opened under another sign-in. */
    public static final String STALE = "signin.changed";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FORM_TYPES =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    /** Forms with files: their token is the first part of a body that is read only once. */
    private static final Set<String> WITH_FILES =
            Set.of("/pages/doattachfile.action", "/users/douploadavatar.action");

    private static final Set<String> SIGNING_IN = Set.of("/dologin.action", "/edit/dologin.action");

    private ForgedRequests() {}

    /**
     * @throws Problem.Forbidden if the request may be forged
     */
    static void refuse(HttpServletRequest request) {
        if (isSafe(request)) {
            return;
        }
        if (comesFromElsewhere(request)) {
            throw forged();
        }
        if (!isForm(request) || hasNoCheckHeader(request)) {
            return;
        }
        if (!request.getMethod().equals("POST") && isOwnByTheBrowsersWord(request)) {
            return; // no form sends it, and the browser names the script's site
        }
        // a sign-in form has no sign-in yet; where it came from was checked above
        String secret = CallerContext.caller().csrfSecret();
        boolean signingIn = SIGNING_IN.contains(request.getRequestURI());
        if (!signingIn && !secret.isEmpty() && !WITH_FILES.contains(request.getRequestURI())) {
            requireToken(request, request.getParameter(FIELD));
        }
        boolean nobody = secret.isEmpty() && request.getHeader("Authorization") == null;
        if (!signingIn && nobody && !isOwnByTheBrowsersWord(request)) {
            throw forged();
        }
    }

    /**
     * Looks at the token of a form with files, before any of them is taken. To be called by
     * whatever serves the addresses of such forms.
     *
     * @param given what the form brought; null when it brought none before its first file
     * @throws Problem.Forbidden if it is not the one of this sign-in
     */
    public static void refuseUpload(HttpServletRequest request, @Nullable String given) {
        if (!hasNoCheckHeader(request) && !CallerContext.caller().csrfSecret().isEmpty()) {
            requireToken(request, given);
        }
    }

    private static void requireToken(HttpServletRequest request, @Nullable String given) {
        if (!same(CallerContext.caller().csrfSecret(), given)) {
            throw isOwnByTheBrowsersWord(request) ? stale() : forged();
        }
    }

    /** Whether the method changes nothing. */
    static boolean isSafe(HttpServletRequest request) {
        return SAFE.contains(request.getMethod());
    }

    /** Of a request that does not come from elsewhere: whether the browser has said so. */
    private static boolean isOwnByTheBrowsersWord(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                || request.getHeader("Origin") != null;
    }

    private static boolean comesFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        String origin = request.getHeader("Origin");
        return origin != null && !origin.equals(ownOrigin(request)) && !isBaseUrl(origin);
    }

    private static String ownOrigin(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return request.getScheme() + "://" + (host == null ? "" : host);
    }

    private static boolean isBaseUrl(String origin) {
        String base = BaseUrl.value();
        return base.equals(origin) || base.startsWith(origin + "/");
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null) {
            return true;
        }
        int end = type.indexOf(';');
        String bare = end < 0 ? type : type.substring(0, end);
        return FORM_TYPES.contains(bare.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean hasNoCheckHeader(HttpServletRequest request) {
        String value = request.getHeader("X-Atlassian-Token");
        return value != null
                && (value.equalsIgnoreCase("nocheck") || value.equalsIgnoreCase("no-check"));
    }

    private static boolean same(String secret, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8),
                        given.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem stale() {
        return new Problem.Forbidden(
                STALE,
                "This form was opened under another sign-in (XSRF check failed). Reload the page"
                        + " and try again.");
    }

    private static Problem forged() {
        return new Problem.Forbidden(
                "request.forged",
                "This request could not be verified as coming from this site (XSRF check failed)."
                        + " Reload the page and try again.");
    }
}
