package org.watersmeet.edge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer as it came over the wire.
 *
 * @param status 0 when the connection was closed without one
 * @param headers names in lower case, each value that was sent
 */
record RawAnswer(int status, Map<String, List<String>> headers, String body) {

    /** Reads as much as the answer says, or to the end of the connection. */
    static RawAnswer read(InputStream in) throws IOException {
        String head = head(in);
        if (head.isEmpty()) {
            return new RawAnswer(0, Map.of(), "");
        }
        String[] lines = head.split("\r\n");
        Map<String, List<String>> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.computeIfAbsent(
                            lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                            name -> new ArrayList<>())
                    .add(lines[i].substring(colon + 1).strip());
        }
        List<String> length = headers.get("content-length");
        byte[] body =
                length == null
                        ? in.readAllBytes()
                        : in.readNBytes(Integer.parseInt(length.getFirst()));
        return new RawAnswer(
                Integer.parseInt(lines[0].split(" ")[1]),
                headers,
                new String(body, StandardCharsets.ISO_8859_1));
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** All values of a header. */
    List<String> all(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** A header that was sent at most once; empty when it was not. */
    String one(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw new AssertionError(name + " was sent " + values.size() + " times: " + values);
        }
        return values.isEmpty() ? "" : values.getFirst();
    }
}
