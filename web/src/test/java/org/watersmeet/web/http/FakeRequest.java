package org.watersmeet.web.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as a server would hand it over; what no test says is absent. */
public final class FakeRequest {

    private final String method;
    private final String uri;
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, String> cookies = new HashMap<>();

    private FakeRequest(String method, String uri) {
        this.method = method;
        this.uri = uri;
    }

    public static FakeRequest of(String method, String uri) {
        return new FakeRequest(method, uri);
    }

    public FakeRequest header(String name, String value) {
        headers.put(name.toLowerCase(Locale.ROOT), value);
        return this;
    }

    public FakeRequest parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    public FakeRequest cookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    public HttpServletRequest get() {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        FakeRequest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, called, arguments) ->
                                answer(called.getName(), arguments == null ? "" : arguments[0]));
    }

    private @Nullable Object answer(String called, Object argument) {
        return switch (called) {
            case "getMethod" -> method;
            case "getRequestURI" -> uri;
            case "getScheme" -> "http";
            case "isSecure" -> false;
            case "getRemoteAddr" -> "192.0.2.1";
            case "getContentType" -> headers.get("content-type");
            case "getHeader" -> headers.get(((String) argument).toLowerCase(Locale.ROOT));
            case "getParameter" -> parameters.get((String) argument);
            case "getCookies" ->
                    cookies.entrySet().stream()
                            .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()))
                            .toArray(Cookie[]::new);
            default -> throw new UnsupportedOperationException(called);
        };
    }
}
