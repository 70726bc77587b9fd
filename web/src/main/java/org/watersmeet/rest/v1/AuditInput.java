package org.watersmeet.rest.v1;

import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.audit.AuditCategory;
import org.watersmeet.people.audit.AuditQuery;

/** What requests say about audit records. */
final class AuditInput {

    /** The year 9999: later moments have no four-digit year. */
    private static final long LATEST = 253_370_764_800_000L;

    private AuditInput() {}

    /**
     * {@code startDate} and {@code endDate} in milliseconds since 1970, {@code searchString}, and
     * ours: {@code category}.
     *
     * @throws Problem.Invalid if one cannot be read
     */
    static AuditQuery query(UriInfo uri) {
        return new AuditQuery(
                time(uri, "startDate"),
                time(uri, "endDate"),
                null,
                category(uri.getQueryParameters().getFirst("category")),
                Objects.requireNonNullElse(uri.getQueryParameters().getFirst("searchString"), ""));
    }

    private static @Nullable Instant time(UriInfo uri, String name) {
        String text = uri.getQueryParameters().getFirst(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Instant.ofEpochMilli(Math.clamp(Long.parseLong(text), 0, LATEST));
        } catch (NumberFormatException e) {
            throw new Problem.Invalid(
                    "audit.date", "A date is a number of milliseconds since 1970.", name);
        }
    }

    private static @Nullable AuditCategory category(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(AuditCategory.values())
                .filter(it -> it.name().equalsIgnoreCase(text) || it.title().equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Problem.Invalid(
                                        "audit.category",
                                        "There is no such category.",
                                        "category"));
    }

    /** What is no number is refused like any that does not fit. */
    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /**
     * @throws Problem.Invalid if it is none
     */
    static long position(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Problem.Invalid("audit.position", "A position is a number.", "position");
        }
    }
}
