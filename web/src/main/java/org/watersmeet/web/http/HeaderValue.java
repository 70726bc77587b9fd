package org.watersmeet.web.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A header's value with parameters: {@code form-data; name="file"; filename="a.png"}.
 *
 * @param value before the first semicolon, lower case
 * @param parameters by lower-case name; of one that comes twice the first
 */
record HeaderValue(String value, Map<String, String> parameters) {

    HeaderValue {
        parameters = Map.copyOf(parameters);
    }

    /** Reads leniently and in linear time; what is not understood is left out. */
    static HeaderValue of(String header) {
        int end = header.indexOf(';');
        String value = (end < 0 ? header : header.substring(0, end)).strip();
        Map<String, String> parameters = new HashMap<>();
        int at = end < 0 ? header.length() : end + 1;
        while (at < header.length()) {
            at = parameter(header, at, parameters);
        }
        return new HeaderValue(value.toLowerCase(Locale.ROOT), parameters);
    }

    /**
     * @return where the next one begins
     */
    private static int parameter(String header, int start, Map<String, String> parameters) {
        int equals = start;
        while (equals < header.length()
                && header.charAt(equals) != '='
                && header.charAt(equals) != ';') {
            equals++;
        }
        if (equals == header.length() || header.charAt(equals) == ';') {
            return equals + 1;
        }
        String name = header.substring(start, equals).strip().toLowerCase(Locale.ROOT);
        int at = equals + 1;
        while (at < header.length() && header.charAt(at) == ' ') {
            at++;
        }
        StringBuilder value = new StringBuilder();
        if (at < header.length() && header.charAt(at) == '"') {
            at = quoted(header, at + 1, value);
        }
        int end = header.indexOf(';', at);
        end = end < 0 ? header.length() : end;
        if (value.isEmpty()) {
            value.append(header.substring(at, end).strip());
        }
        parameters.putIfAbsent(name, value.toString());
        return end + 1;
    }

    /** A backslash counts only before a quote: browsers send paths of Windows as they are. */
    private static int quoted(String header, int start, StringBuilder value) {
        int at = start;
        while (at < header.length() && header.charAt(at) != '"') {
            if (header.charAt(at) == '\\'
                    && at + 1 < header.length()
                    && header.charAt(at + 1) == '"') {
                at++;
            }
            value.append(header.charAt(at));
            at++;
        }
        return Math.min(at + 1, header.length());
    }

    /** A parameter; its extended form ({@code name*}, RFC 5987) comes first. Null if missing. */
    @Nullable String parameter(String name) {
        String extended = parameters.get(name + "*");
        if (extended != null && extended.regionMatches(true, 0, "UTF-8'", 0, 6)) {
            int language = extended.indexOf('\'', 6);
            try {
                return URLDecoder.decode(
                        extended.substring(language + 1).replace("+", "%2B"),
                        StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                // falls through: not in order, so the plain form is taken
            }
        }
        String plain = parameters.get(name);
        // how browsers write a quote in a name (WHATWG HTML, multipart/form-data)
        return plain == null ? null : plain.replace("%22", "\"");
    }
}
