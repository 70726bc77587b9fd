package org.watersmeet.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.watersmeet.people.signin.Credentials;

/** Reads what a request brings to say who makes it; a header goes before the cookie. */
final class RequestCredentials {

    private RequestCredentials() {}

    static Credentials of(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null) {
            return ofHeader(header, request.getRemoteAddr());
        }
        String token = SigninCookie.read(request);
        return token == null ? new Credentials.None() : new Credentials.Cookie(token);
    }

    private static Credentials ofHeader(String header, String network) {
        if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return new Credentials.Bearer(header.substring(7).strip());
        }
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return new Credentials.Unreadable();
        }
        String pair = decoded(header.substring(6).strip());
        int colon = pair == null ? -1 : pair.indexOf(':');
        return pair == null || colon < 1
                ? new Credentials.Unreadable()
                : new Credentials.Basic(
                        pair.substring(0, colon), pair.substring(colon + 1), network);
    }

    private static @Nullable String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
