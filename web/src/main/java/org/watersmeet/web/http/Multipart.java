package org.watersmeet.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;

/**
 * Reads {@code multipart/form-data} (RFC 7578) part by part from the wire: nothing is kept beside
 * one buffer, so a file of any size passes through. Parts are read in their order, each to its end
 * before the next.
 */
public final class Multipart {

    private static final int MAX_PARTS = 500;
    private static final int MAX_HEADERS = 16 * 1024;
    private static final int LONGEST_BOUNDARY = 70;

    private final DelimitedInput input;
    private int parts;
    private boolean ended;

    /**
     * @param contentType of the request
     * @throws Problem.Invalid if it is no multipart form or names no fit boundary
     */
    public Multipart(@Nullable String contentType, InputStream body) {
        HeaderValue type = HeaderValue.of(contentType == null ? "" : contentType);
        String boundary = type.parameter("boundary");
        if (!type.value().equals("multipart/form-data")
                || boundary == null
                || boundary.isEmpty()
                || boundary.length() > LONGEST_BOUNDARY) {
            throw malformed("Send multipart/form-data with a boundary.");
        }
        byte[] delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        this.input = new DelimitedInput(body, delimiter);
    }

    /**
     * The next part; the rest of the one before is skipped.
     *
     * @return null after the last one
     * @throws Problem.Invalid if the body is cut off or not in order
     * @throws Problem.LimitExceeded if there are too many parts
     */
    public @Nullable Part next() throws IOException {
        if (ended) {
            return null;
        }
        input.skipToDelimiter();
        if (input.atHyphens()) {
            ended = true;
            return null;
        }
        input.line(MAX_HEADERS);
        parts++;
        if (parts > MAX_PARTS) {
            throw new Problem.LimitExceeded(
                    "request.too-many-parts",
                    "A form has at most %d parts.".formatted(MAX_PARTS),
                    Map.of("parts", (long) MAX_PARTS));
        }
        return part();
    }

    private Part part() throws IOException {
        HeaderValue disposition = HeaderValue.of("");
        String type = null;
        int left = MAX_HEADERS;
        for (String line = input.line(left); !line.isEmpty(); line = input.line(left)) {
            left -= line.length();
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).strip();
            if (name.equalsIgnoreCase("Content-Disposition")) {
                disposition = HeaderValue.of(line.substring(colon + 1));
            } else if (name.equalsIgnoreCase("Content-Type")) {
                type = line.substring(colon + 1).strip();
            }
        }
        String name = disposition.parameter("name");
        if (name == null) {
            throw malformed("A part of the form has no name.");
        }
        input.begin();
        return new Part(name, disposition.parameter("filename"), type, input);
    }

    static Problem.Invalid malformed(String message) {
        return new Problem.Invalid("request.multipart", "The form could not be read. " + message);
    }

    /**
     * A part of the form.
     *
     * @param fileName as it was sent, perhaps a path; null when there is none
     * @param type its {@code Content-Type}; null when there is none
     * @param body to be read before the next part
     */
    public record Part(
            String name, @Nullable String fileName, @Nullable String type, InputStream body) {

        /**
         * The whole part as text, UTF-8.
         *
         * @throws Problem.LimitExceeded if it has more bytes than {@code max}
         */
        public String text(int max) throws IOException {
            byte[] bytes = body.readNBytes(max + 1);
            if (bytes.length > max) {
                throw new Problem.LimitExceeded(
                        "request.field-too-large",
                        "The field \"%s\" is longer than %d bytes.".formatted(name, max),
                        Map.of("bytes", (long) max));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
