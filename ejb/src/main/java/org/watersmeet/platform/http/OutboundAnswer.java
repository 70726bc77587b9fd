package org.watersmeet.platform.http;

import java.util.Locale;
import java.util.Map;

/**
 * What another server has answered. A redirect is an answer like any other: whoever wants to follow
 * it makes a new request, which is checked like the first.
 *
 * @param headers names in lower case; of those sent twice the first
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OutboundAnswer(int status, Map<String, String> headers, byte[] body) {

    public OutboundAnswer {
        headers = Map.copyOf(headers);
    }

    /** A header's value, empty when there is none. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
}
