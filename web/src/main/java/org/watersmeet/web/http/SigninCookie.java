package org.watersmeet.web.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * The cookie that holds a sign-in's token. Over TLS it has the prefix {@code __Host-}, which
 * browsers accept from this host alone.
 */
public final class SigninCookie {

    private static final String PLAIN = "watersmeet-signin";
    private static final String SECURE = "__Host-watersmeet-signin";

    private SigninCookie() {}

    /** The token; null when the request brings none. */
    public static @Nullable String read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        String name = isSecure(request) ? SECURE : PLAIN;
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
                return cookie.getValue();
            }
        }
        return null;
    }

    /**
     * Hands the token out.
     *
     * @param keepSeconds how long the browser keeps it; -1 until it is closed
     */
    public static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            String token,
            int keepSeconds) {
        Cookie cookie = new Cookie(isSecure(request) ? SECURE : PLAIN, token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(isSecure(request));
        cookie.setMaxAge(keepSeconds);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** The last part of the way may be plain, behind an operator's proxy: the browser's is not. */
    private static boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || BaseUrl.isSecure();
    }

    /** Makes the browser forget it. */
    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, "", 0);
    }
}
