package org.watersmeet.rest.v1;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;

/**
 * Reading and writing JSON: one mapper with limits, and the few rules of requests (ids and numbers
 * may come as strings, unknown members are ignored).
 */
final class Json {

    /** Largest request, in bytes: a body of 5 MB, escaped, with what is around it. */
    static final int MAX_REQUEST = 8_000_000;

    private static final int MAX_DEPTH = 100;

    private static final ObjectMapper MAPPER =
            new ObjectMapper(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .maxStringLength(MAX_REQUEST)
                                                    .maxDocumentLength(MAX_REQUEST)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneOffset.UTC);

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** For a segment of a path. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String written(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What {@link #written} wrote. */
    static JsonNode value(String written) {
        try {
            return MAPPER.readTree(written);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Response ok(JsonNode node) {
        return Response.ok(bytes(node), MediaType.APPLICATION_JSON_TYPE).build();
    }

    /**
     * Reads a request's object.
     *
     * @throws Problem.Invalid if it is no JSON object; line and column in the message
     * @throws Problem.LimitExceeded if it is too large or too deep
     */
    static JsonNode read(InputStream body) {
        JsonNode node = readAny(body);
        if (!node.isObject()) {
            throw new Problem.Invalid("request.json", "The request must be a JSON object.");
        }
        return node;
    }

    /** The same for a request that may be an object or a list. */
    static JsonNode readAny(InputStream body) {
        JsonNode node = readValue(body);
        if (!node.isContainerNode()) {
            throw new Problem.Invalid("request.json", "The request must be a JSON object or list.");
        }
        return node;
    }

    /** The same for a request that may be any value. */
    static JsonNode readValue(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MAX_REQUEST + 1);
            if (bytes.length > MAX_REQUEST) {
                throw tooLarge();
            }
            return MAPPER.readTree(bytes);
        } catch (StreamConstraintsException e) {
            throw new Problem.LimitExceeded(
                    "request.json-limits",
                    "The request's JSON is nested deeper than %d levels, or has a name or number that is too long."
                            .formatted(MAX_DEPTH),
                    Map.of("depth", (long) MAX_DEPTH));
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new Problem.Invalid("request.unreadable", "The request could not be read.");
        }
    }

    private static Problem tooLarge() {
        return new Problem.LimitExceeded(
                "request.too-large",
                "The request is larger than %d bytes.".formatted(MAX_REQUEST),
                Map.of("bytes", (long) MAX_REQUEST));
    }

    private static Problem malformed(JsonProcessingException e) {
        String where =
                e.getLocation() == null
                        ? ""
                        : " (line %d, column %d)"
                                .formatted(
                                        e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        return new Problem.Invalid(
                "request.json",
                "The request is not valid JSON: "
                        + Text.shortened(String.valueOf(e.getOriginalMessage()), 200)
                        + where);
    }

    /** A member as text; numbers and booleans count, null and absent are null. */
    static @Nullable String text(JsonNode object, String member) {
        JsonNode value = object.path(member);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }

    /**
     * @throws Problem.Invalid naming the member, if it is missing
     */
    static String required(JsonNode object, String member) {
        String text = text(object, member);
        if (text == null) {
            throw new Problem.Invalid(
                    "request." + member, "The member \"" + member + "\" is required.", member);
        }
        return text;
    }

    static boolean flag(JsonNode object, String member) {
        return "true".equalsIgnoreCase(text(object, member));
    }

    /** A flag that is true when nothing is said about it. */
    static boolean wanted(JsonNode object, String member) {
        return !object.has(member) || flag(object, member);
    }
}
