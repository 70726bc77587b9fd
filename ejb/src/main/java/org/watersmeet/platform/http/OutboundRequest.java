package org.watersmeet.platform.http;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A request to another server.
 *
 * @param headers beside {@code Host}, {@code Content-Length} and {@code Connection}, which are the
 *     client's
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OutboundRequest(
        String method, URI address, Map<String, String> headers, byte[] body) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]{0,4000}");

    private static final Pattern METHOD = Pattern.compile("[A-Z]{3,7}");
    private static final Set<String> OWN =
            Set.of("host", "content-length", "connection", "transfer-encoding");

    public OutboundRequest {
        headers = Map.copyOf(headers);
        if (!METHOD.matcher(method).matches()) {
            throw new IllegalArgumentException("not a method: " + method);
        }
        headers.forEach(
                (name, value) -> {
                    boolean own = OWN.contains(name.toLowerCase(Locale.ROOT));
                    if (own || !NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
                        throw new IllegalArgumentException("not a header: " + name);
                    }
                });
    }

    /** Asks for what is at {@code address}. */
    public static OutboundRequest get(URI address) {
        return new OutboundRequest("GET", address, Map.of(), new byte[0]);
    }

    /** Sends {@code body}. */
    public static OutboundRequest post(URI address, String contentType, byte[] body) {
        return new OutboundRequest(
                "POST", address, Map.of("Content-Type", contentType), body.clone());
    }

    /** The same with one more header. */
    public OutboundRequest with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new OutboundRequest(method, address, more, body);
    }
}
